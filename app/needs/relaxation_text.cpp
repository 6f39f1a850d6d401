#include "needs/relaxation_text.h"

#include "matching/answer_text.h"
#include "text/code_label.h"
#include "text/value_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace app::needs {

namespace {

using geo::domain::Relaxation;
using geo::domain::Rule;

struct Phrases {
    Q_DECLARE_TR_FUNCTIONS(Phrases)
};

// A plain text of the rule as a reader writes it, without "at least".
QString plain(Rule rule, const std::string& text, const text::Language& language) {
    return matching::valueText({rule, geo::domain::Answer::met, text, {}, {}}, language);
}

// Days to start, both ends in it.
QString spanText(const std::string& iso, const text::Language& language) {
    const auto span = geo::parsePeriod(iso);
    if (!span || !span->from) return text::fromUtf8(iso);
    const QString first = text::isoText(geo::isoDate(*span->from), language);
    if (!span->until) return Phrases::tr("from %1 on").arg(first);
    return Phrases::tr("between %1 and %2").arg(first, text::isoText(geo::isoDate(*span->until), language));
}

QString addedText(const Relaxation& part, const text::Language& language) {
    const auto before = geo::domain::listParts(part.needed);
    QStringList added;
    for (const std::string& item : geo::domain::listParts(part.proposed))
        if (std::ranges::find(before, item) == before.end()) added << plain(part.rule, item, language);
    return added.join(QStringLiteral(", "));
}

} // namespace

QString partText(const Relaxation& part, const text::Language& language) {
    const QString rule = text::label(part.rule);
    if (part.proposed.empty()) return Phrases::tr("%1: no longer required, only preferred").arg(rule);
    switch (part.rule) {
    case Rule::spaceKind:
    case Rule::tenure:
    case Rule::commune:
        return Phrases::tr("%1: also %2").arg(rule, addedText(part, language));
    case Rule::available:
        return Phrases::tr("Start %1 instead of %2")
            .arg(spanText(part.proposed, language), spanText(part.needed, language));
    default:
        return Phrases::tr("%1: %2 instead of %3")
            .arg(rule, plain(part.rule, part.proposed, language), plain(part.rule, part.needed, language));
    }
}

QString partsText(const geo::domain::RelaxationSet& set, const text::Language& language) {
    QStringList parts;
    for (const Relaxation& part : set.parts) parts << partText(part, language);
    return parts.join(Phrases::tr("; ", "between two changes of needs"));
}

QString effectText(const geo::domain::RelaxationSet& set) {
    const QString more = Phrases::tr("%n more space(s)", nullptr, static_cast<int>(set.spaces.size()));
    if (set.opened == set.spaces.size()) return more;
    return Phrases::tr("%1 (%2 without these needs)").arg(more).arg(static_cast<qulonglong>(set.opened));
}

QString answerText(geo::domain::Answer answer) {
    switch (answer) {
    case geo::domain::Answer::met:
        return Phrases::tr("✓ met");
    case geo::domain::Answer::broken:
        return Phrases::tr("✗ not met");
    case geo::domain::Answer::unknown:
        return Phrases::tr("? not known");
    }
    return {};
}

QString barrierText(const geo::domain::RelaxationReport::Barrier& barrier) {
    QString text = Phrases::tr("Keeps out %n space(s)", nullptr, static_cast<int>(barrier.broken));
    if (barrier.alone > 0)
        text += QStringLiteral(", ") + Phrases::tr("%1 by itself").arg(static_cast<qulonglong>(barrier.alone));
    if (barrier.unknown > 0)
        text += Phrases::tr("; ", "between two changes of needs") +
                Phrases::tr("%n do(es) not say", nullptr, static_cast<int>(barrier.unknown));
    return text;
}

} // namespace app::needs
