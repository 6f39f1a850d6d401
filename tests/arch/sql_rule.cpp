#include "arch/sql_rule.h"

#include "arch/house_path.h"
#include "arch/source_text.h"

#include <regex>

namespace arch {

namespace {

// What GDAL is asked about somebody else's file stands where GDAL does: it never meets the workspace.
bool isForeignQuestion(const HousePath& place, const std::string& statement) {
    return place.room == "formats" && place.isInDetail && statement.starts_with("SELECT ");
}

} // namespace

Violations checkSql(const Files& files) {
    static const std::regex kStatement{
        R"(\bSELECT\s|\bINSERT\s+(OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\S+\s+SET\b|\bDELETE\s+FROM\b|\bPRAGMA\s)"
        R"(|\b(CREATE|DROP|ALTER)\s+(TEMP\s+|VIRTUAL\s+|UNIQUE\s+)?(TABLE|INDEX|VIEW|TRIGGER)\b)"
        R"(|^\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+table\s|pragma\s))"};
    Violations out;
    for (const auto& [path, text] : files) {
        const HousePath place = placeInHouse(path);
        if (!place.isProductCode()) continue;
        for (const Literal& literal : readSource(text).literals)
            if (std::regex_search(literal.value, kStatement) && !isForeignQuestion(place, literal.value))
                out.push_back({path, literal.line,
                               "SQL in C++: name the statement in libgeo/store/sql/queries/*.sql, bind its values"});
    }
    return out;
}

} // namespace arch
