#include "siting/study_text.h"

#include "siting/siting_text.h"
#include "text/code_label.h"
#include "text/field_label.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::siting {

using geo::domain::StudyTopic;
using geo::usecase::StudyFigure;
using geo::usecase::StudyItem;
using geo::usecase::StudySheet;
using text::Language;

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Study", english);
}

// Of the items that are no field of a site; null for those that are.
const char* wordsOf(StudyItem item) {
    using enum StudyItem;
    switch (item) {
    case stage:
        return QT_TRANSLATE_NOOP("Study", "Stage of the way");
    case functionsWanted:
        return QT_TRANSLATE_NOOP("Study", "Functions wanted");
    case functionsOffered:
        return QT_TRANSLATE_NOOP("Study", "Functions offered");
    case residents:
        return QT_TRANSLATE_NOOP("Study", "Residents served");
    case spaces:
        return QT_TRANSLATE_NOOP("Study", "Spaces described");
    case spaceKinds:
        return QT_TRANSLATE_NOOP("Study", "Kinds of space");
    case usableArea:
        return QT_TRANSLATE_NOOP("Study", "Usable area");
    case projects:
        return QT_TRANSLATE_NOOP("Study", "Projects placed");
    case jobs:
        return QT_TRANSLATE_NOOP("Study", "Jobs of these projects");
    case commune:
        return QT_TRANSLATE_NOOP("Study", "Commune");
    case qpv:
        return QT_TRANSLATE_NOOP("Study", "Priority neighbourhood (QPV)");
    case zone:
        return QT_TRANSLATE_NOOP("Study", "Zone of the local plan");
    case hazards:
        return QT_TRANSLATE_NOOP("Study", "Hazards");
    case tenures:
        return QT_TRANSLATE_NOOP("Study", "Tenures offered");
    case cost:
        return QT_TRANSLATE_NOOP("Study", "Cost that the scenario counts");
    case rentLow:
        return QT_TRANSLATE_NOOP("Study", "Lowest rent");
    case rentHigh:
        return QT_TRANSLATE_NOOP("Study", "Highest rent");
    case yearlyRent:
        return QT_TRANSLATE_NOOP("Study", "Rent of the spaces, a year");
    case siteKind:
    case lifeCycle:
    case address:
    case parcels:
    case landArea:
    case builtArea:
    case ownerType:
    case pollution:
    case bearer:
    case windows:
    case price:
    case works:
        return nullptr;
    }
    return nullptr;
}

const StudyFigure* figureOf(const std::vector<StudyFigure>& figures, StudyItem item) {
    const auto found = std::ranges::find(figures, item, &StudyFigure::item);
    return found == figures.end() ? nullptr : &*found;
}

// The items of a part that the study tells of.
std::vector<StudyItem> itemsOf(const StudySheet& sheet, StudyTopic part) {
    std::vector<StudyItem> items;
    for (const auto& info : geo::usecase::studyItems())
        if (info.part == part && sheet.hasSites() && figureOf(sheet.sites.front().figures, info.item))
            items.push_back(info.item);
    return items;
}

bool isNumeric(geo::domain::FieldType type) {
    return type == geo::domain::FieldType::number || type == geo::domain::FieldType::integer;
}

QString nameOf(const geo::usecase::StudySite& site) {
    const QString name = text::fromUtf8(site.name);
    return site.isGone ? words(QT_TRANSLATE_NOOP("Study", "%1 (gone)")).arg(name) : name;
}

} // namespace

QString label(StudyItem item) {
    if (const char* english = wordsOf(item)) return words(english);
    return text::label(geo::usecase::infoOf(item).field);
}

QString figureText(const StudyFigure& figure, const Language& language) {
    const bool isEveryFunction = figure.item == StudyItem::functionsWanted && figure.isNone();
    if (isEveryFunction) return words(QT_TRANSLATE_NOOP("Study", "all"));
    if (figure.isNone()) return words(QT_TRANSLATE_NOOP("Study", "none"));
    const QString value = text::valueText(geo::usecase::infoOf(figure.item).field, figure.value, language);
    if (!figure.isPartial()) return value;
    return words(QT_TRANSLATE_NOOP("Study", "%1 (known of %2 of %3)"))
        .arg(value, text::countText(figure.known, language), text::countText(figure.of, language));
}

std::vector<QStringList> partRows(const StudySheet& sheet, StudyTopic part, std::size_t first, std::size_t count,
                                  const Language& language) {
    const std::size_t last = std::min(sheet.sites.size(), first + count);
    const bool hasTotals = last == sheet.sites.size();
    std::vector<QStringList> rows{{QString{}}};
    for (std::size_t i = first; i < last; ++i) rows.front() << nameOf(sheet.sites[i]);
    if (hasTotals) rows.front() << words(QT_TRANSLATE_NOOP("Study", "Together"));
    for (const StudyItem item : itemsOf(sheet, part)) {
        QStringList row{label(item)};
        for (std::size_t i = first; i < last; ++i) {
            const StudyFigure* figure = figureOf(sheet.sites[i].figures, item);
            row << (figure ? figureText(*figure, language) : QString{});
        }
        const StudyFigure* total = figureOf(sheet.totals, item);
        if (hasTotals) row << (total ? figureText(*total, language) : QString{});
        rows.push_back(row);
    }
    return rows;
}

std::vector<std::pair<QString, QString>> scenarioRows(const StudySheet& sheet, const Language& language) {
    std::vector<std::pair<QString, QString>> rows;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) rows.emplace_back(words(name), value);
    };
    const auto& scenario = sheet.scenario;
    if (scenario.takenOn) add(QT_TRANSLATE_NOOP("Study", "Kept on"), language.date(*scenario.takenOn));
    add(QT_TRANSLATE_NOOP("Study", "Kept by"), text::fromUtf8(scenario.author));
    add(QT_TRANSLATE_NOOP("Study", "Note"), text::fromUtf8(scenario.note));
    for (auto& row : paramRows(sheet.report.params, *sheet.ground, language, false)) rows.push_back(std::move(row));
    add(QT_TRANSLATE_NOOP("Study", "Result"), statusSentence(sheet.report, language));
    return rows;
}

QString emptySentence(const StudySheet& sheet) {
    if (sheet.hasSites()) return {};
    return words(QT_TRANSLATE_NOOP("Study",
                                   "This scenario chose no site: there are no figures to tell. Change what was "
                                   "asked, search again and keep the result."));
}

tables::Sheet partSheet(const StudySheet& sheet, StudyTopic part, const Language& language) {
    tables::Sheet out;
    out.name = text::fromUtf8(geo::domain::codeOf(part));
    if (!sheet.hasSites()) return out;
    const auto rows = partRows(sheet, part, 0, sheet.sites.size(), language);
    out.columns.push_back(tables::wordColumn("item", text::label(part)));
    for (qsizetype i = 1; i < rows.front().size(); ++i)
        out.columns.push_back(tables::wordColumn("site_" + std::to_string(i), rows.front().at(i)));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        tables::SheetRow row;
        for (const QString& cell : rows[i]) row.cells.emplace_back(cell);
        out.rows.push_back(std::move(row));
    }
    return out;
}

geo::usecase::Table figureTable(const StudySheet& sheet, const Language& language) {
    geo::usecase::Table table;
    table.name = words(QT_TRANSLATE_NOOP("Study", "study")).toStdString();
    table.columns.push_back(
        {.name = "site", .heading = words(QT_TRANSLATE_NOOP("Study", "Site")).toStdString(), .type = {}});
    std::vector<StudyItem> items;
    for (const auto part : {StudyTopic::functions, StudyTopic::land, StudyTopic::legal, StudyTopic::economic})
        for (const StudyItem item : itemsOf(sheet, part)) items.push_back(item);
    for (const StudyItem item : items) {
        const auto& field = geo::usecase::infoOf(item).field;
        const QString unit = text::unitText(field.unit);
        const QString head = unit.isEmpty() ? label(item) : QStringLiteral("%1 (%2)").arg(label(item), unit);
        const bool isNumber = isNumeric(field.type);
        table.columns.push_back({.name = std::string{field.name},
                                 .heading = head.toStdString(),
                                 .type = isNumber ? field.type : geo::domain::FieldType::text});
    }
    const auto add = [&](const std::string& name, const std::vector<StudyFigure>& figures) {
        auto& cells = table.rows.emplace_back();
        cells.emplace_back(name);
        for (const StudyItem item : items) {
            const StudyFigure* figure = figureOf(figures, item);
            if (!figure)
                cells.emplace_back();
            else if (isNumeric(geo::usecase::infoOf(item).field.type))
                cells.push_back(figure->value);
            else
                cells.emplace_back(figureText(*figure, language).toStdString());
        }
    };
    for (const auto& site : sheet.sites) add(site.name, site.figures);
    if (sheet.hasSites()) add(words(QT_TRANSLATE_NOOP("Study", "Together")).toStdString(), sheet.totals);
    return table;
}

} // namespace app::siting
