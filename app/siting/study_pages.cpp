#include "siting/study_pages.h"

#include "layout/text_fit.h"
#include "sheets/page_frame.h"
#include "siting/siting_text.h"
#include "siting/study_text.h"
#include "text/code_label.h"
#include "text/today.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>

namespace app::siting {

namespace {

using geo::domain::StudyTopic;
using geo::usecase::StudySheet;
using layout::fitted;
using layout::lineHeight;
using sheets::SheetPlan;
using text::Language;

constexpr std::size_t kSitesAcross = 4;
constexpr double kLabelShare = 0.2; // of the width of a table
constexpr double kGap = 1.5;        // millimetres between two cells
constexpr int kMostLines = 24;      // of a cell
constexpr double kLetters = 7.5;    // points
constexpr QColor kInk{0x2B, 0x2B, 0x2B};
constexpr QColor kRule{0xC8, 0xC8, 0xC8};

QString words(const char* english) {
    return QCoreApplication::translate("Study", english);
}

// Lays lines and rows from page to page.
class Flow {
public:
    Flow(const StudySheet& study, const sheets::SheetMap& map, geo::Date printed, const Language& language)
        : m_study(study)
        , m_map(map)
        , m_printed(printed)
        , m_language(language) {
        const auto body = startPage();
        m_facts = body.facts;
        m_mapBox = body.map;
        m_box = body.rest;
        m_top = m_box.top();
    }

    [[nodiscard]] SheetPlan& plan() { return m_pages.back(); }
    [[nodiscard]] const QRectF& facts() const { return m_facts; }
    [[nodiscard]] const QRectF& mapBox() const { return m_mapBox; }
    [[nodiscard]] std::vector<SheetPlan> pages() { return {m_pages.begin(), m_pages.end()}; }

    // A heading is never the last of its page: `rest` millimetres of what follows fit behind it.
    void heading(const QString& text, double rest) {
        constexpr double kHeading = 9.5;
        room(lineHeight(kHeading) + 3.0 + rest);
        m_top += 2.0;
        rule();
        put({m_box.left(), m_top, m_box.width(), lineHeight(kHeading)}, {text}, kHeading, true);
        m_top += lineHeight(kHeading) + 0.6;
    }

    void paragraphs(const QString& text) {
        for (const QString& paragraph : text.split(u'\n')) {
            const QStringList lines = paragraph.trimmed().isEmpty()
                                          ? QStringList{QString{}}
                                          : fitted(paragraph, m_box.width(), sheets::kBody, kMostParagraphLines);
            for (const QString& line : lines) {
                room(lineHeight(sheets::kBody));
                put({m_box.left(), m_top, m_box.width(), lineHeight(sheets::kBody)}, {line}, sheets::kBody, false);
                m_top += lineHeight(sheets::kBody);
            }
        }
    }

    // Rows of one width each; the first is the head, and stands again on a page that begins within. Cells wrap.
    void table(const std::vector<QStringList>& rows) {
        const auto columns = static_cast<double>(std::max<qsizetype>(2, rows.front().size() - 1));
        const double share = (1.0 - kLabelShare) / columns;
        const Row head = parted(rows.front(), share, true);
        const Row first = rows.size() > 1 ? parted(rows[1], share, false) : Row{};
        room(head.height + first.height);
        put(head, share);
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const Row row = parted(rows[i], share, false);
            if (room(row.height)) put(head, share);
            put(row, share);
        }
        m_top += 1.0;
    }

private:
    static constexpr int kMostParagraphLines = 2000;

    sheets::PageBody startPage() {
        m_pages.emplace_back();
        const QString number = words(QT_TRANSLATE_NOOP("Study", "Study of sites, page %1")).arg(m_pages.size());
        const auto& scenario = m_study.scenario;
        QStringList subtitle{text::label(m_study.report.params.model)};
        if (scenario.takenOn)
            subtitle << words(QT_TRANSLATE_NOOP("Study", "kept on %1")).arg(m_language.date(*scenario.takenOn));
        return sheets::layFrame(
            {number, text::fromUtf8(scenario.name), sheets::joined(subtitle), text::fromUtf8(m_study.workspace),
             words(QT_TRANSLATE_NOOP("Study", "Choice of sites: version %1 of the method; other figures as the "
                                              "workspace has them when printed"))
                 .arg(geo::domain::SitingReport::kAlgorithmVersion),
             m_printed, m_printed},
            m_map.snapshot, m_language, m_pages.back());
    }

    // Another page where so much does not fit on this one; whether there is one.
    bool room(double height) {
        if (m_top + height <= m_box.bottom()) return false;
        const auto body = startPage();
        m_box = {body.rest.left(), body.map.top(), body.rest.width(), body.rest.bottom() - body.map.top()};
        m_top = m_box.top();
        return true;
    }

    struct Row {
        std::vector<QStringList> cells;
        double height = 0.0;
        bool isHead = false;
    };
    [[nodiscard]] double widthOf(std::size_t cell, double share) const {
        return (cell == 0 ? kLabelShare : share) * m_box.width();
    }
    [[nodiscard]] Row parted(const QStringList& cells, double share, bool isHead) const {
        Row row;
        row.isHead = isHead;
        qsizetype lines = 1;
        for (const QString& cell : cells) {
            const double width = widthOf(row.cells.size(), share) - kGap;
            row.cells.push_back(fitted(cell, width, kLetters, kMostLines, isHead));
            lines = std::max(lines, row.cells.back().size());
        }
        row.height = lineHeight(kLetters) * static_cast<double>(lines) + 0.7;
        return row;
    }

    void put(const Row& row, double share) {
        double left = m_box.left();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const QStringList& lines = row.cells[i];
            const double height = lineHeight(kLetters) * static_cast<double>(lines.size());
            if (!lines.isEmpty()) put({left, m_top, widthOf(i, share) - kGap, height}, lines, kLetters, row.isHead);
            left += widthOf(i, share);
        }
        m_top += row.height;
        plan().bars.push_back({{m_box.left(), m_top - 0.35, m_box.width(), 0.1}, kRule});
    }

    void rule() {
        plan().bars.push_back({{m_box.left(), m_top, m_box.width(), 0.2}, kInk});
        m_top += 0.7;
    }

    void put(const QRectF& box, const QStringList& lines, double points, bool bold) {
        plan().page.texts.push_back({box, lines, points, bold, false, kInk});
    }

    const StudySheet& m_study;
    const sheets::SheetMap& m_map;
    geo::Date m_printed;
    const Language& m_language;
    std::deque<SheetPlan> m_pages;
    QRectF m_facts;
    QRectF m_mapBox;
    QRectF m_box;
    double m_top = 0.0;
};

void layScenario(const StudySheet& study, const sheets::SheetMap& map, const Language& language, Flow& flow) {
    sheets::SheetColumn facts{flow.plan(), flow.facts()};
    facts.heading(words(QT_TRANSLATE_NOOP("Study", "What was asked")));
    std::vector<QStringList> rows;
    for (const auto& [name, value] : paramRows(study.report.params, *study.ground, language, false))
        rows.push_back({name, value});
    facts.table({{0.42}, {0.58}}, {}, rows, rows.size());
    sheets::layMap(map, flow.mapBox(), words(QT_TRANSLATE_NOOP("Study", "the chosen sites (marked), QPV")), language,
                   flow.plan());
    flow.heading(words(QT_TRANSLATE_NOOP("Study", "What was found")), 8.0);
    flow.paragraphs(statusSentence(study.report, language));
    if (!study.scenario.note.empty()) flow.paragraphs(text::fromUtf8(study.scenario.note));
    if (const QString empty = emptySentence(study); !empty.isEmpty()) flow.paragraphs(empty);
    QStringList sources;
    for (const auto& each : study.sources)
        sources << text::fromUtf8(each.vintage.empty() ? each.name : each.name + " (" + each.vintage + ")");
    if (!sources.isEmpty())
        flow.paragraphs(
            words(QT_TRANSLATE_NOOP("Study", "Data when it was kept: %1")).arg(sources.join(QStringLiteral(" · "))));
}

void layPart(const StudySheet& study, StudyTopic part, const Language& language, Flow& flow) {
    flow.heading(text::label(part), 20.0);
    for (std::size_t first = 0; first < study.sites.size(); first += kSitesAcross)
        flow.table(partRows(study, part, first, kSitesAcross, language));
    const std::string& written = study.texts.at(static_cast<std::size_t>(part));
    flow.paragraphs(written.empty() ? words(QT_TRANSLATE_NOOP("Study", "Comments: %1")).arg(text::unknownText())
                                    : text::fromUtf8(written));
}

} // namespace

std::vector<SheetPlan> studyPages(const StudySheet& study, const sheets::SheetMap& map, geo::Date printed,
                                  const Language& language) {
    Flow flow{study, map, printed, language};
    layScenario(study, map, language, flow);
    for (const auto part : {StudyTopic::functions, StudyTopic::land, StudyTopic::legal, StudyTopic::economic})
        layPart(study, part, language, flow);
    return flow.pages();
}

geo::Result<std::vector<sheets::Sheet>> studyDocument(const geo::usecase::Desk& desk, const StudySheet& study,
                                                      const Language& language, geo::JobControl& job) {
    GEO_ASSIGN(const auto map, sheets::readSheetMap(desk, study, job));
    std::vector<sheets::Sheet> pages;
    for (SheetPlan& plan : studyPages(study, map, text::today(), language)) {
        sheets::Sheet& page = pages.emplace_back();
        if (plan.page.hasFurniture) {
            GEO_ASSIGN(page.map, geo::carto::compose(map.snapshot, plan.page.params, job));
        }
        page.plan = std::move(plan);
    }
    return pages;
}

geo::Result<std::size_t> writeStudy(const QString& path, const geo::usecase::Desk& desk, const StudySheet& study,
                                    const Language& language, geo::JobControl& job) {
    GEO_ASSIGN(const auto pages, studyDocument(desk, study, language, job));
    const QString title =
        words(QT_TRANSLATE_NOOP("Study", "Study of sites – %1")).arg(text::fromUtf8(study.scenario.name));
    GEO_TRY(sheets::writeSheets(path, title, pages, job));
    return pages.size();
}

} // namespace app::siting
