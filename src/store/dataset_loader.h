// SPDX-License-Identifier: MIT
#pragma once
#include "base/progress.h"
#include "dataset/dataset.h"
#include "store/workspace.h"

#include <map>

namespace kooste::store {

/// Gives the columns of a survey, read in one read transaction and kept until the workspace changes
/// (by this program or another). Reading 1 million responses of 12 items takes some tenths of a
/// second. One thread at a time; what it gives may be shared between threads.
class DatasetLoader {
public:
    explicit DatasetLoader(Workspace &workspace) : workspace_(workspace) {}

    /// Null for an unknown survey. `cancel` gives null too.
    std::shared_ptr<const dataset::SurveyDataset> load(model::SurveyId survey,
                                                       const base::Progress &progress = {},
                                                       const base::CancelToken &cancel = {});
    void forget() { kept_.clear(); }

private:
    struct Kept {
        std::uint64_t stamp = 0;
        std::shared_ptr<const dataset::SurveyDataset> dataset;
    };
    Workspace &workspace_;
    std::map<std::int64_t, Kept> kept_;
};

} // namespace kooste::store
