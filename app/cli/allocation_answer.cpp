#include "cli/allocation_answer.h"

#include "cli/text_table.h"
#include "text/code_label.h"
#include "text/sentence.h"
#include "text/value_text.h"

#include <QCoreApplication>

#include <map>

namespace app::cli {

namespace {

using geo::domain::AllocationReport;
using geo::domain::AllocationSnapshot;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

template <class Enum>
QString labelOf(Enum value) {
    return text::codeLabel(geo::domain::codesOf<Enum>(), geo::domain::codeOf(value));
}

// What rows are called.
struct Names {
    std::map<geo::ProjectId, QString> projects;
    std::map<geo::SpaceId, QString> spaces;
    explicit Names(const AllocationSnapshot& snapshot) {
        for (const auto& project : snapshot.projects) projects[project.id] = text::fromUtf8(project.name);
        for (const auto& site : snapshot.sites)
            for (const auto& space : site.spaces)
                spaces[space.id] = text::fromUtf8(space.name.empty() ? site.name : site.name + " – " + space.name);
    }
    [[nodiscard]] QString of(geo::ProjectId id) const { return named(projects, id); }
    [[nodiscard]] QString of(geo::SpaceId id) const { return named(spaces, id); }

private:
    template <class Id>
    static QString named(const std::map<Id, QString>& names, Id id) {
        const auto found = names.find(id);
        return QString::number(id.value) + (found == names.end() ? QString{} : QStringLiteral("  ") + found->second);
    }
};

QString factsText(const AllocationReport& report, const text::Language& language) {
    TextTable facts;
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Method")), labelOf(report.params.method)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Status")), labelOf(report.status)});
    facts.addRow(
        {words(QT_TRANSLATE_NOOP("Cli", "Sum of score times priority")), language.number(report.search.objective, 3)});
    facts.addRow(
        {words(QT_TRANSLATE_NOOP("Cli", "No allocation is worth more than")), language.number(report.search.bound, 3)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Projects with a place")),
                  text::countText(report.allotments.size(), language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Projects without a place")),
                  text::countText(report.unplaced.size(), language)});
    facts.addRow({words(QT_TRANSLATE_NOOP("Cli", "Pairs that would rather have one another")),
                  text::countText(report.blocking.size(), language)});
    return facts.text();
}

QString allotmentsText(const AllocationReport& report, const Names& names, const text::Language& language) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Project")), words(QT_TRANSLATE_NOOP("Cli", "Space")),
                     words(QT_TRANSLATE_NOOP("Cli", "Area")), words(QT_TRANSLATE_NOOP("Cli", "Period")),
                     words(QT_TRANSLATE_NOOP("Cli", "Score")), words(QT_TRANSLATE_NOOP("Cli", "Bearer"))},
                    {Align::left, Align::left, Align::right, Align::left, Align::right, Align::left}};
    for (const auto& each : report.allotments)
        table.addRow({names.of(each.project), names.of(each.space), text::areaText(each.area, language),
                      text::periodText({each.from, each.until}, language), language.number(each.score, 3),
                      labelOf(each.bearer)});
    return table.text();
}

QString unplacedText(const AllocationReport& report, const Names& names) {
    TextTable table{{words(QT_TRANSLATE_NOOP("Cli", "Project")), words(QT_TRANSLATE_NOOP("Cli", "Why it has no place")),
                     words(QT_TRANSLATE_NOOP("Cli", "Space it would have had"))}};
    for (const auto& each : report.unplaced)
        table.addRow(
            {names.of(each.project), labelOf(each.reason), each.dearest ? names.of(*each.dearest) : QString{}});
    return table.text();
}

} // namespace

Answer allocationText(const AllocationSnapshot& snapshot, const AllocationReport& report,
                      const text::Language& language) {
    const Names names{snapshot};
    QString text = factsText(report, language);
    for (const QString& part : {allotmentsText(report, names, language), unplacedText(report, names)})
        if (!part.isEmpty()) text += u'\n' + part;
    Answer answer{text.toStdString()};
    for (const geo::Diagnostic& diagnostic : report.diagnostics) answer.notes << text::sentence(diagnostic, language);
    return answer;
}

} // namespace app::cli
