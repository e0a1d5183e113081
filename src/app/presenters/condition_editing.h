// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/question_form.h"

namespace kooste::app {

/// A whole condition under work in its dialog: terms, all or any of them. Keeps references to what
/// it is given.
class ConditionEditing {
public:
    ConditionEditing(ShownQuestionnaire shown, std::vector<model::ItemId> earlier,
                     model::Condition condition, Say say);

    const model::Condition &condition() const { return condition_; }
    std::vector<std::string> sentences() const; ///< a term each
    bool any() const { return condition_.join == model::Condition::Join::any; }
    void setAny(bool any);
    /// A term of the question just before; false when there is none to ask.
    bool add();
    void remove(std::size_t term);
    TermForm form(std::size_t term) const;
    /// Which of the form's values a term accepts.
    std::vector<bool> ticks(std::size_t term) const;
    void change(std::size_t term, const TermForm &form);
    void tick(std::size_t term, const std::vector<bool> &ticks);

private:
    ShownQuestionnaire shown_;
    std::vector<model::ItemId> earlier_;
    model::Condition condition_;
    Say say_;
};

/// The variants of a version under work: a matrix of audiences and phases.
class VariantsEditing {
public:
    explicit VariantsEditing(std::vector<model::Variant> variants);
    /// Rows and columns of the matrix; unknown stands for any.
    static const std::vector<model::Audience> &audiences();
    static const std::vector<model::Phase> &phases();
    bool has(model::VariantKey key) const;
    void set(model::VariantKey key, bool wanted);
    void setCondition(model::VariantKey key, model::Condition when);
    const model::Variant *find(model::VariantKey key) const;
    const std::vector<model::Variant> &variants() const { return variants_; }

private:
    std::vector<model::Variant> variants_;
};

} // namespace kooste::app
