#include "cli/commands.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "text/language.h"
#include "text/value_text.h"
#include "text/words.h"
#include "usecase/gazetteer.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <array>

namespace app::cli {

namespace {

using geo::usecase::FoundPlace;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

std::string_view codeOf(geo::usecase::PlaceKind kind) {
    constexpr std::array<std::string_view, 10> kCodes = {"coordinates", "parcel",      "commune", "qpv",    "site",
                                                         "project",     "third_place", "address", "street", "amenity"};
    return kCodes.at(static_cast<std::size_t>(kind));
}

QString wordsFor(const FoundPlace& place) {
    using geo::usecase::PlaceKind;
    if (place.rowKind) return text::name(*place.rowKind);
    if (place.kind == PlaceKind::coordinates) return words(QT_TRANSLATE_NOOP("Cli", "coordinates"));
    if (place.kind == PlaceKind::street) return words(QT_TRANSLATE_NOOP("Cli", "street"));
    return words(QT_TRANSLATE_NOOP("Cli", "address"));
}

Json placeJson(const FoundPlace& place) {
    const geo::geom::PointM at = place.box.centre();
    Json json{{"kind", codeOf(place.kind)}, {"name", place.name}, {"detail", place.detail}, {"x", at.x}, {"y", at.y},
              {"score", place.score}};
    if (place.rowKind) json["id"] = place.row;
    if (place.read) json["read_as_epsg"] = place.read->epsg;
    return json;
}

// What the search field of the window finds, for scripts.
class FindCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument(
            "TEXT", words(QT_TRANSLATE_NOOP("Cli", "An address, a parcel's number, a name or coordinates")), m_text);
        options.count("--limit", words(QT_TRANSLATE_NOOP("Cli", "At most so many of each kind (5)")), m_limit, 1);
        options.text("--addresses", "FILE",
                     words(QT_TRANSLATE_NOOP("Cli", "A file of addresses (BAN) that is searched as well")), m_file);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        GEO_ASSIGN(const auto gazetteer, geo::usecase::Gazetteer::read(desk, {m_file}, job));
        const auto places = geo::usecase::findPlaces(desk, gazetteer, m_text, static_cast<std::size_t>(m_limit));
        if (!context.json) return Answer{tableOf(places, context.language)};
        Json found = Json::array();
        for (const FoundPlace& place : places) found.push_back(placeJson(place));
        return Answer{written(Json{{"text", m_text}, {"epsg", desk.info().epsg}, {"places", found}})};
    }

private:
    static std::string tableOf(const std::vector<FoundPlace>& places, const text::Language& language) {
        TextTable table({words(QT_TRANSLATE_NOOP("Cli", "Kind")), words(QT_TRANSLATE_NOOP("Cli", "Name")),
                         words(QT_TRANSLATE_NOOP("Cli", "Where")), QStringLiteral("x"), QStringLiteral("y")},
                        {Align::left, Align::left, Align::left, Align::right, Align::right});
        for (const FoundPlace& place : places) {
            const geo::geom::PointM at = place.box.centre();
            const QString where =
                place.read ? QStringLiteral("EPSG:%1").arg(place.read->epsg) : text::fromUtf8(place.detail);
            table.addRow({wordsFor(place), text::fromUtf8(place.name), where, language.number(at.x, 1),
                          language.number(at.y, 1)});
        }
        if (table.isEmpty()) return (words(QT_TRANSLATE_NOOP("Cli", "Nothing is found.")) + u'\n').toStdString();
        return table.text().toStdString();
    }

    WorkspaceArgument m_workspace;
    std::string m_text;
    std::string m_file;
    int m_limit = 5;
};

} // namespace

std::unique_ptr<Command> makeFindCommand() {
    return std::make_unique<FindCommand>();
}

} // namespace app::cli
