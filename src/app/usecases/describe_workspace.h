// SPDX-License-Identifier: MIT
#pragma once
#include "store/check.h"
#include "store/surveys.h"
#include "store/workspace.h"

namespace kooste::app {

/// What stands in a workspace; depends on the workspace only, not on the time.
struct WorkspaceSummary {
    std::string name;
    std::int32_t applicationId = store::kApplicationId;
    int schemaVersion = 0;
    std::int64_t bytes = 0;
    int threshold = 5;
    std::vector<base::Language> languages; ///< of its questionnaires
    int units = 0;
    std::vector<store::SurveySummary> surveys; ///< by code
    std::int64_t batches = 0;
    std::int64_t comments = 0;
};

class DescribeWorkspace {
public:
    explicit DescribeWorkspace(store::Workspace &workspace) : workspace_(workspace) {}
    base::Result<WorkspaceSummary> run() const;

private:
    store::Workspace &workspace_;
};

/// Whether the workspace is whole: the store's own check, and a second, slower computation of a
/// sample of figures held against the one that reports use.
class CheckWorkspace {
public:
    explicit CheckWorkspace(store::Workspace &workspace) : workspace_(workspace) {}
    /// Empty: whole. Errors: cancelled, workspace (damaged so that it cannot be read).
    base::Result<std::vector<store::Problem>> run(const base::Progress &progress,
                                                  const base::CancelToken &cancel) const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
