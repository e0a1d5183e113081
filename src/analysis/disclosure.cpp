// SPDX-License-Identifier: MIT
#include "analysis/disclosure.h"

#include <algorithm>

namespace kooste::analysis {

namespace {

/// Position of the smallest part that is still shown; -1 when all are hidden.
int smallestShown(const std::vector<std::int64_t> &parts, const std::vector<bool> &hidden) {
    int smallest = -1;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!hidden[i] && (smallest < 0 || parts[i] < parts[static_cast<std::size_t>(smallest)]))
            smallest = static_cast<int>(i);
    return smallest;
}

struct Hidden {
    std::int64_t count = 0;
    std::int64_t sum = 0;
};

Hidden hiddenOf(const std::vector<std::int64_t> &parts, const std::vector<bool> &hidden) {
    Hidden result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!hidden[i])
            continue;
        ++result.count;
        result.sum += parts[i];
    }
    return result;
}

bool hideNext(const std::vector<std::int64_t> &parts, std::vector<bool> &hidden) {
    const int next = smallestShown(parts, hidden);
    if (next >= 0)
        hidden[static_cast<std::size_t>(next)] = true;
    return next >= 0;
}

} // namespace

bool isTooSmall(std::int64_t base, int threshold) { return base < threshold; }

bool isTooSmall(const AnswerCounts &counts, int threshold) {
    return isTooSmall(counts.base, threshold) ||
           (counts.base < std::int64_t{2} * threshold && threshold > 1 && counts.isOneClass());
}

Protection protectParts(const std::vector<std::int64_t> &parts, const std::vector<bool> &primary,
                        int threshold) {
    Protection result{primary, false};
    if (hiddenOf(parts, result.hidden).count == 0)
        return result;
    if (hiddenOf(parts, result.hidden).count == 1)
        hideNext(parts, result.hidden);
    const auto hidden = hiddenOf(parts, result.hidden);
    // A part that is hidden for its single class may be large and alone; it is the total then.
    result.hideTotal = hidden.count < 2 || hidden.sum < threshold;
    return result;
}

Protection protectParts(const std::vector<std::int64_t> &parts, int threshold) {
    std::vector<bool> primary;
    primary.reserve(parts.size());
    for (const auto part : parts)
        primary.push_back(isTooSmall(part, threshold));
    // A part of nobody reveals nobody; it is hidden only to protect another.
    if (std::all_of(parts.begin(), parts.end(),
                    [&](std::int64_t part) { return part == 0 || part >= threshold; }))
        primary.assign(parts.size(), false);
    return protectParts(parts, primary, threshold);
}

std::vector<bool> protectLine(const std::vector<std::int64_t> &parts,
                              const std::vector<bool> &primary, int threshold) {
    auto result = primary;
    auto hidden = hiddenOf(parts, result);
    while (hidden.count > 0 && (hidden.count < 2 || hidden.sum < threshold)) {
        if (!hideNext(parts, result))
            break;
        hidden = hiddenOf(parts, result);
    }
    return result;
}

bool revealsRest(std::int64_t shown, std::int64_t all, int threshold) {
    const auto rest = all - shown;
    return rest > 0 && rest < threshold;
}

namespace {

/// One sum of the tree: the parts of a node and its total.
class NodeSum {
public:
    NodeSum(TreeCounts &tree, std::size_t node, const std::vector<std::size_t> &children)
        : tree_(tree), node_(node) {
        if (tree.hasOwn[node])
            add(-1, tree.own[node], tree.ownHidden[node]);
        for (const auto child : children)
            if (tree.hasAny[child])
                add(static_cast<int>(child), tree.total[child], tree.totalHidden[child]);
    }

    /// Hides what this sum would give away; true when something changed.
    bool protect(int threshold) {
        if (parts_.empty())
            return false;
        if (parts_.size() == 1)
            return equalise();
        auto hidden = hiddenOf(parts_, hidden_);
        const bool totalHidden = tree_.totalHidden[node_];
        bool changed = false;
        if ((totalHidden && hidden.count == 0) || (!totalHidden && hidden.count == 1))
            changed = hideNext(parts_, hidden_);
        hidden = hiddenOf(parts_, hidden_);
        if (!totalHidden && hidden.count > 0 && hidden.sum < threshold) {
            tree_.totalHidden[node_] = true;
            changed = true;
        }
        if (changed)
            writeBack();
        return changed;
    }

private:
    void add(int child, std::int64_t count, bool hidden) {
        children_.push_back(child);
        parts_.push_back(count);
        hidden_.push_back(hidden);
    }
    bool equalise() {
        const bool hide = hidden_[0] || tree_.totalHidden[node_];
        const bool changed = hide && (!hidden_[0] || !tree_.totalHidden[node_]);
        hidden_[0] = hide;
        if (hide)
            tree_.totalHidden[node_] = true;
        if (changed)
            writeBack();
        return changed;
    }
    void writeBack() {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (!hidden_[i])
                continue;
            if (children_[i] < 0)
                tree_.ownHidden[node_] = true;
            else
                tree_.totalHidden[static_cast<std::size_t>(children_[i])] = true;
        }
    }

    TreeCounts &tree_;
    std::size_t node_;
    std::vector<int> children_; ///< -1: the node's own part
    std::vector<std::int64_t> parts_;
    std::vector<bool> hidden_;
};

} // namespace

void protectTree(TreeCounts &tree, int threshold) {
    std::vector<std::vector<std::size_t>> children(tree.parents.size());
    for (std::size_t i = 0; i < tree.parents.size(); ++i)
        if (tree.parents[i] >= 0)
            children[static_cast<std::size_t>(tree.parents[i])].push_back(i);
    // Flags are only ever set, so this ends; usually after two rounds.
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t node = tree.parents.size(); node-- > 0;)
            changed = NodeSum(tree, node, children[node]).protect(threshold) || changed;
    }
}

} // namespace kooste::analysis
