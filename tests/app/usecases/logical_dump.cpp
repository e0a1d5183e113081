// SPDX-License-Identifier: MIT
#include "app/usecases/logical_dump.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <map>

namespace kooste::test {

namespace {

using Names = std::map<std::int64_t, std::string>;

class Dumper {
public:
    Dumper(const base::Path &workspace, const DumpOptions &options)
        : file_(base::utf8FromPath(workspace), SQLite::OPEN_READONLY), options_(options) {}

    std::vector<std::string> dump() {
        names_["batch_id"] = namesOf("SELECT id, file_name FROM batch");
        names_["unit_id"] = namesOf("SELECT id, code FROM unit");
        names_["parent_id"] = names_["unit_id"];
        names_["survey_id"] = namesOf("SELECT id, code FROM survey");
        names_["item_id"] = namesOf("SELECT id, code FROM item");
        names_["version_id"] = namesOf("SELECT v.id, s.code || ' ' || v.number FROM version v JOIN"
                                       " survey s ON s.id = v.survey_id");
        names_["source_id"] = namesOf("SELECT id, name FROM source");
        for (const auto &table : tables("answers_[0-9]*"))
            if (table.find('_', 8) == std::string::npos)
                names_["response_id"].merge(
                    namesOf("SELECT a.response_id, b.file_name || ' row ' || a.file_row || ' ' ||"
                            " ifnull(a.external_id, '') FROM " +
                            table + " a JOIN batch b ON b.id = a.batch_id"));
        for (const auto &table : tables("*"))
            dumpTable(table);
        std::sort(lines_.begin(), lines_.end());
        return std::move(lines_);
    }

private:
    Names namesOf(const std::string &sql) {
        Names names;
        SQLite::Statement rows(file_, sql);
        while (rows.executeStep())
            names[rows.getColumn(0).getInt64()] = rows.getColumn(1).getString();
        return names;
    }

    std::vector<std::string> tables(const std::string &pattern) {
        std::vector<std::string> names;
        SQLite::Statement rows(file_, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name"
                                      " GLOB ? AND name NOT GLOB 'comment_fts*' AND name NOT GLOB"
                                      " 'sqlite_*'");
        rows.bind(1, pattern);
        while (rows.executeStep())
            names.push_back(rows.getColumn(0).getString());
        return names;
    }

    bool isLeftOut(const std::string &what) const {
        static const std::vector<std::string> always{"counter", "masking_off", "source", "profile",
                                                     "setting"};
        return std::find(always.begin(), always.end(), what) != always.end() ||
               std::find(options_.leftOut.begin(), options_.leftOut.end(), what) !=
                   options_.leftOut.end();
    }

    void dumpTable(const std::string &table) {
        if (isLeftOut(table))
            return;
        SQLite::Statement rows(file_, "SELECT * FROM " + table);
        while (rows.executeStep()) {
            std::string line = table;
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const std::string name = rows.getColumn(i).getName();
                if (name != "id" && name != "sequence" && !isLeftOut(table + "." + name))
                    line += " | " + name + "=" + valueOf(name, rows.getColumn(i));
            }
            lines_.push_back(std::move(line));
        }
    }

    std::string valueOf(const std::string &name, const SQLite::Column &value) const {
        if (value.isNull())
            return "null";
        if (const auto names = names_.find(name); names != names_.end()) {
            const auto found = names->second.find(value.getInt64());
            return found == names->second.end() ? "?" : found->second;
        }
        return value.getString();
    }

    SQLite::Database file_;
    const DumpOptions &options_;
    std::map<std::string, Names> names_;
    std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> logicalDump(const base::Path &workspace, const DumpOptions &options) {
    return Dumper(workspace, options).dump();
}

std::string dumpDifference(const std::vector<std::string> &before,
                           const std::vector<std::string> &after) {
    std::string difference;
    const auto add = [&](const char *what, const auto &from, const auto &without) {
        std::vector<std::string> only;
        std::set_difference(from.begin(), from.end(), without.begin(), without.end(),
                            std::back_inserter(only));
        for (const auto &line : only)
            difference += what + line + "\n";
    };
    add("- ", before, after);
    add("+ ", after, before);
    return difference;
}

} // namespace kooste::test
