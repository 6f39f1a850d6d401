#include "cli/commands.h"
#include "cli/options.h"
#include "cli/row_json.h"
#include "cli/text_table.h"
#include "cli/workspace_argument.h"
#include "geom/measure.h"
#include "geom/text.h"
#include "text/field_label.h"
#include "text/value_text.h"
#include "usecase/row_filter.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app::cli {

namespace {

using geo::domain::FieldType;
using geo::domain::KindInfo;
using geo::domain::Record;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// The fields that some row knows: a table on a terminal has no room for empty columns.
std::vector<std::size_t> shownFields(const KindInfo& info, const std::vector<Record>& rows) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < info.fields.size(); ++i) {
        const auto isKnown = [i](const Record& row) { return geo::domain::isKnown(row.values[i]); };
        if (info.keyField != i && info.nameField != i && std::ranges::any_of(rows, isKnown)) shown.push_back(i);
    }
    return shown;
}

bool isNumber(FieldType type) {
    return type == FieldType::number || type == FieldType::integer;
}

class ListCommand final : public Command {
public:
    void declare(Options& options) override {
        m_workspace.declare(options);
        options.argument("KIND", words(QT_TRANSLATE_NOOP("Cli", "commune, qpv, site, space, project, parcel…")),
                         m_kind);
        options.text(
            "--where", "EXPRESSION",
            words(QT_TRANSLATE_NOOP("Cli", "Only rows of which it is true: area_m2 >= 250 and not ground_floor")),
            m_query.where);
        options.count("--limit", words(QT_TRANSLATE_NOOP("Cli", "At most so many rows; the count is of all")),
                      m_query.limit);
        options.flag("--filtered", words(QT_TRANSLATE_NOOP("Cli", "Only what the filters of the map's layers show")),
                     m_isFiltered);
        options.flag("--geometry",
                     words(QT_TRANSLATE_NOOP("Cli", "With the shapes, as well-known text in the CRS of the workspace")),
                     m_withGeometry);
    }

    geo::Result<Answer> run(const Context& context, geo::JobControl& job) override {
        GEO_ASSIGN(const auto kind, geo::domain::parseKind(m_kind));
        GEO_ASSIGN(const auto desk, m_workspace.consult(context, job));
        if (m_isFiltered) {
            GEO_ASSIGN(const auto filter, geo::usecase::readRowFilter(desk, kind));
            if (filter.isActive())
                m_query.where = m_query.where.empty() ? filter.expression
                                                      : "(" + m_query.where + ") and (" + filter.expression + ")";
        }
        GEO_ASSIGN(const auto found, desk.rows(kind, m_query, job));
        if (!context.json) return textAnswer(kind, found, context);
        return Answer{written(jsonOf(kind, found))};
    }

private:
    [[nodiscard]] Json jsonOf(geo::domain::Kind kind, const geo::usecase::Rows& found) const {
        Json rows = Json::array();
        for (const Record& row : found.rows) {
            rows.push_back(cli::jsonOf(row, m_withGeometry));
            if (kind == geo::domain::Kind::parcel)
                rows.back()["area_planimetric_m2"] = geo::geom::planimetricArea(row.mainShape()).value;
        }
        return Json{{"kind", geo::domain::name(kind)}, {"count", found.count}, {"rows", std::move(rows)}};
    }

    [[nodiscard]] Answer textAnswer(geo::domain::Kind kind, const geo::usecase::Rows& found,
                                    const Context& context) const {
        const auto& info = geo::domain::infoOf(kind);
        const auto fields = shownFields(info, found.rows);
        TextTable table{headings(info, fields), alignments(info, fields)};
        for (const Record& row : found.rows) table.addRow(cells(info, fields, row, context.language));
        Answer answer{table.text().toStdString()};
        const auto shown = static_cast<std::int64_t>(found.rows.size());
        if (shown < found.count)
            answer.notes << words(QT_TRANSLATE_NOOP("Cli", "%1 of %2 rows."))
                                .arg(context.language.number(static_cast<double>(shown), 0),
                                     context.language.number(static_cast<double>(found.count), 0));
        if (found.count == 0) answer.notes << words(QT_TRANSLATE_NOOP("Cli", "No row."));
        return answer;
    }

    [[nodiscard]] QStringList headings(const KindInfo& info, const std::vector<std::size_t>& fields) const {
        QStringList headings{info.keyField ? text::heading(info.fields[*info.keyField])
                                           : words(QT_TRANSLATE_NOOP("Cli", "Number"))};
        headings << words(QT_TRANSLATE_NOOP("Cli", "Name"));
        for (const std::size_t i : fields) headings << text::heading(info.fields[i]);
        if (m_withGeometry)
            for (const auto& shape : info.shapes) headings << text::label(shape);
        return headings;
    }

    [[nodiscard]] static std::vector<Align> alignments(const KindInfo& info, const std::vector<std::size_t>& fields) {
        std::vector<Align> alignments{info.keyField ? Align::left : Align::right, Align::left};
        for (const std::size_t i : fields)
            alignments.push_back(isNumber(info.fields[i].type) ? Align::right : Align::left);
        return alignments;
    }

    [[nodiscard]] QStringList cells(const KindInfo& info, const std::vector<std::size_t>& fields, const Record& row,
                                    const text::Language& language) const {
        QStringList cells{text::fromUtf8(row.key()), text::fromUtf8(row.displayName())};
        for (const std::size_t i : fields) cells << text::cellText(info.fields[i], row.values[i], language);
        if (m_withGeometry)
            for (const auto& shape : row.shapes) cells << text::fromUtf8(geo::geom::toWkt(shape, 2));
        return cells;
    }

    WorkspaceArgument m_workspace;
    std::string m_kind;
    geo::usecase::RowQuery m_query;
    bool m_withGeometry = false;
    bool m_isFiltered = false;
};

} // namespace

std::unique_ptr<Command> makeListCommand() {
    return std::make_unique<ListCommand>();
}

} // namespace app::cli
