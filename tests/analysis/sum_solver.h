// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/disclosure.h"

#include <cmath>
#include <utility>
#include <vector>

namespace kooste::testing {

/// Every hidden number must be movable while all shown ones and all sums stay: solved by counting
/// unknowns with Gauss elimination, the slow and obvious way.
class SumSolver {
public:
    explicit SumSolver(const analysis::TreeCounts &tree) {
        const auto n = tree.own.size();
        const auto unknown = [&](std::size_t node, bool total) {
            const bool hidden = total ? tree.totalHidden[node] : tree.ownHidden[node];
            return hidden ? static_cast<int>(total ? n + node : node) : -1;
        };
        for (std::size_t node = 0; node < n; ++node) {
            if (!tree.hasAny[node])
                continue;
            std::vector<double> row(2 * n, 0);
            const auto add = [&](int column, double sign) {
                if (column >= 0)
                    row[static_cast<std::size_t>(column)] += sign;
            };
            add(unknown(node, true), -1);
            if (tree.hasOwn[node])
                add(unknown(node, false), 1);
            for (std::size_t child = 0; child < n; ++child)
                if (tree.parents[child] == static_cast<int>(node) && tree.hasAny[child])
                    add(unknown(child, true), 1);
            rows_.push_back(row);
        }
        eliminate();
    }
    /// Whether some unknown has one possible value.
    bool solvesAny() const {
        for (const auto &row : rows_) {
            int terms = 0;
            for (const double each : row)
                terms += std::abs(each) > 1e-9 ? 1 : 0;
            if (terms == 1)
                return true;
        }
        return false;
    }

private:
    void eliminate() {
        std::size_t next = 0;
        const auto columns = rows_.empty() ? 0 : rows_[0].size();
        for (std::size_t column = 0; column < columns && next < rows_.size(); ++column) {
            std::size_t pivot = next;
            while (pivot < rows_.size() && std::abs(rows_[pivot][column]) < 1e-9)
                ++pivot;
            if (pivot == rows_.size())
                continue;
            std::swap(rows_[pivot], rows_[next]);
            for (std::size_t row = 0; row < rows_.size(); ++row) {
                const double factor = rows_[row][column] / rows_[next][column];
                if (row == next || std::abs(factor) < 1e-12)
                    continue;
                for (std::size_t i = 0; i < rows_[row].size(); ++i)
                    rows_[row][i] -= factor * rows_[next][i];
            }
            ++next;
        }
    }
    std::vector<std::vector<double>> rows_;
};

} // namespace kooste::testing
