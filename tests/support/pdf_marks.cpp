// SPDX-License-Identifier: MIT
#include "support/pdf_marks.h"

#include <set>
#include <string>

namespace kooste::test {

namespace {

class MarkReader final : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit MarkReader(PageMarks &marks) : marks_(marks) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        operation(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override { marks_.unbalanced = marks_.unbalanced || !open_.empty(); }

private:
    enum class Kind { artifact, tagged, other };

    void operation(const std::string &name) {
        static const std::set<std::string> painting{"S",  "s",  "f",  "F",  "f*", "B",  "B*", "b",
                                                    "b*", "sh", "Tj", "TJ", "'",  "\"", "Do"};
        if (name == "BDC" || name == "BMC")
            begin();
        else if (name == "EMC" && open_.empty())
            marks_.unbalanced = true;
        else if (name == "EMC")
            open_.pop_back();
        else if (painting.count(name) && !isMarked())
            ++marks_.outside;
    }

    bool isMarked() const {
        for (const auto kind : open_)
            if (kind != Kind::other)
                return true;
        return false;
    }

    void begin() {
        Kind kind = Kind::other;
        if (!operands_.empty() && operands_[0].isName() && operands_[0].getName() == "/Artifact")
            kind = Kind::artifact;
        if (operands_.size() > 1 && operands_[1].isDictionary() && operands_[1].hasKey("/MCID")) {
            kind = Kind::tagged;
            marks_.numbers.push_back(operands_[1].getKey("/MCID").getIntValueAsInt());
        }
        for (const auto outer : open_)
            if (outer != Kind::other && kind != Kind::other && outer != kind)
                marks_.mixed = true;
        open_.push_back(kind);
    }

    PageMarks &marks_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Kind> open_;
};

} // namespace

PageMarks readMarks(QPDFPageObjectHelper page) {
    PageMarks marks;
    MarkReader reader(marks);
    page.parseContents(&reader);
    return marks;
}

} // namespace kooste::test
