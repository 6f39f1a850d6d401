#include "arch/widget_rule.h"

#include "arch/house_path.h"
#include "arch/line_match.h"
#include "arch/source_text.h"

namespace arch {
namespace {

bool isWidget(const HousePath& place) {
    static const std::regex kName{R"(_(panel|dialog|dock|widget|view|page|bar|button|delegate|window)$)"};
    return place.storey == "app" && place.isCpp() && (place.room == "window" || std::regex_search(place.stem, kName));
}

struct Closed {
    std::regex header;
    std::string hint;
};

const std::vector<Closed>& closedHeaders() {
    static const std::vector<Closed> kClosed{
        {std::regex{R"(^(store|formats|analysis)/)"}, "a widget shows a model and emits intentions: let the folder's "
                                                      "model call usecase, and give the widget values"},
        {std::regex{R"(^geom/(operations|measure|packed_index)\.h$|^geom/detail/)"},
         "no geometry in a widget: compute it in analysis or carto, and show the value that the model holds"},
        {std::regex{R"(^(QSql\w*|gdal.*|ogr.*|sqlite3\.h|geos_c\.h|proj\.h)$)"},
         "no storage, exchange or geometry library in a widget: go through usecase"},
    };
    return kClosed;
}

} // namespace

Violations checkWidgets(const Files& files) {
    static const std::regex kInclude{R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re"};
    Violations out;
    for (const auto& [path, text] : files) {
        if (!isWidget(placeInHouse(path))) continue;
        for (const LineMatch& match : matchLines(readSource(text).withLiterals, kInclude))
            for (const Closed& closed : closedHeaders())
                if (std::regex_search(match.groups.front(), closed.header))
                    out.push_back({path, match.line, closed.hint});
    }
    return out;
}

} // namespace arch
