#include "cli/allocation_options.h"

#include "cli/options.h"
#include "text/today.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace app::cli {

namespace {

using geo::domain::AllocationMethod;
using geo::domain::AllocationParams;
using geo::domain::AllocationSnapshot;
using geo::domain::BearerCeiling;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number{};
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stopped != text.data() + text.size()) return std::nullopt;
    return number;
}

// A number that is not negative, and finite.
bool takeNumber(std::string_view text, double& into, double most = 1.0e12) {
    const auto number = numberOf<double>(text);
    if (!number || !std::isfinite(*number) || *number < 0.0 || *number > most) return false;
    into = *number;
    return true;
}

// "m2=1200", "eur=90000", "months=36".
bool takeLimit(std::string_view text, BearerCeiling& ceiling) {
    const auto equals = text.find('=');
    double number = 0.0;
    if (equals == std::string_view::npos || !takeNumber(text.substr(equals + 1), number)) return false;
    const std::string_view what = text.substr(0, equals);
    if (what == "m2")
        ceiling.area = geo::SquareMetres{number};
    else if (what == "eur")
        ceiling.cost = geo::EurosPerYear{number};
    else if (what == "months" && number <= 1200.0)
        ceiling.months = static_cast<std::int64_t>(number);
    else
        return false;
    return true;
}

geo::Result<geo::ProjectId> projectNamed(const AllocationSnapshot& snapshot, const std::string& name) {
    const auto number = numberOf<std::int64_t>(name);
    for (const geo::domain::Project& project : snapshot.projects)
        if (project.code == name || (number && project.id.value == *number)) return project.id;
    return geo::fail(geo::ErrorCode::notFound, {{"kind", "project"}, {"key", name}});
}

} // namespace

bool AllocationOptions::takePair(const std::string& text, std::vector<NamedPair>& pairs) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0) return false;
    const auto space = numberOf<std::int64_t>(std::string_view{text}.substr(colon + 1));
    if (space) pairs.emplace_back(text.substr(0, colon), geo::SpaceId{*space});
    return space.has_value();
}

// "epf:m2=1200,eur=90000".
bool AllocationOptions::takeCeiling(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return false;
    const auto bearer = geo::domain::fromCode<geo::domain::Bearer>(std::string_view{text}.substr(0, colon));
    if (!bearer) return false;
    BearerCeiling ceiling{*bearer, {}, {}, {}};
    std::string_view rest = std::string_view{text}.substr(colon + 1);
    while (true) {
        const auto comma = rest.find(',');
        if (!takeLimit(rest.substr(0, comma), ceiling)) return false;
        if (comma == std::string_view::npos) break;
        rest.remove_prefix(comma + 1);
    }
    m_params.ceilings.push_back(ceiling);
    return true;
}

void AllocationOptions::declare(Options& options) {
    options.choice("--method", "optimal|stable",
                   words(QT_TRANSLATE_NOOP("Cli", "The greatest sum of score times priority, or a matching in which no "
                                                  "project and space would rather have one another")),
                   m_method);
    options.taken("--date", "YYYY-MM-DD", words(QT_TRANSLATE_NOOP("Cli", "Nothing starts before; today if not given")),
                  [this](const std::string& text) {
                      const auto date = geo::parseDate(text);
                      if (date) m_params.date = *date;
                      m_hasDate = date.has_value();
                      return m_hasDate;
                  });
    options.taken(
        "--project", "ID",
        words(QT_TRANSLATE_NOOP("Cli", "Only this project, by its number or code; several times for several. None: "
                                       "every project that has no place")),
        [this](const std::string& text) {
            m_projects.push_back(text);
            return !text.empty();
        },
        true);
    options.taken(
        "--space", "N",
        words(QT_TRANSLATE_NOOP("Cli", "Only this space; several times for several. None: every space")),
        [this](const std::string& text) {
            const auto number = numberOf<std::int64_t>(text);
            if (number) m_params.spaces.emplace_back(*number);
            return number.has_value();
        },
        true);
    options.flag("--unknown-excludes", words(QT_TRANSLATE_NOOP("Cli", "What is not known of a space excludes it")),
                 m_params.unknownExcludes);
    options.flag("--reconsider",
                 words(QT_TRANSLATE_NOOP("Cli", "Projects that have a place look for one too, as if they had left it")),
                 m_params.reconsiderPlaced);
    declareObligations(options);
    declareSearch(options);
}

void AllocationOptions::declareObligations(Options& options) {
    options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Obligations")));
    options.taken(
        "--ceiling", "BEARER:m2=X,eur=X,months=N",
        words(QT_TRANSLATE_NOOP("Cli", "What a bearer can carry at once, and how long an agreement may be; several "
                                       "times for several")),
        [this](const std::string& text) { return takeCeiling(text); }, true);
    options.taken(
        "--pin", "PROJECT:SPACE",
        words(QT_TRANSLATE_NOOP("Cli", "This project has this space, where the hard rules allow it")),
        [this](const std::string& text) { return takePair(text, m_pinned); }, true);
    options.taken(
        "--forbid", "PROJECT:SPACE", words(QT_TRANSLATE_NOOP("Cli", "This project does not have this space")),
        [this](const std::string& text) { return takePair(text, m_forbidden); }, true);
    options.taken(
        "--qpv-share", "0..1",
        words(QT_TRANSLATE_NOOP("Cli", "The share of the allotted m² that lies in priority neighbourhoods, at "
                                       "least")),
        [this](const std::string& text) { return takeNumber(text, m_params.qpvShare.value, 1.0); });
}

void AllocationOptions::declareSearch(Options& options) {
    options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Search")));
    options.taken("--time-limit", "S", words(QT_TRANSLATE_NOOP("Cli", "Seconds of search, at most")),
                  [this](const std::string& text) { return takeNumber(text, m_params.seconds, 1.0e6); });
    options.taken(
        "--gap", "0..1",
        words(QT_TRANSLATE_NOOP("Cli", "It may stop where no allocation can be better by more than this share")),
        [this](const std::string& text) { return takeNumber(text, m_params.gap, 1.0); });
    options.count(
        "--step-months",
        words(QT_TRANSLATE_NOOP("Cli", "Starts are tried on the first days possible, and so many months apart")),
        m_params.stepMonths, 1, 120);
    options.flag("--spaces-propose",
                 words(QT_TRANSLATE_NOOP("Cli", "Of the stable matchings the one that is best for the spaces")),
                 m_params.spacesPropose);
}

geo::Result<AllocationParams> AllocationOptions::params(const AllocationSnapshot& snapshot) const {
    AllocationParams params = m_params;
    params.method = geo::domain::fromCode<AllocationMethod>(m_method).value_or(AllocationMethod::optimal);
    if (!m_hasDate) params.date = text::today();
    for (const std::string& name : m_projects) {
        GEO_ASSIGN(const auto project, projectNamed(snapshot, name));
        params.projects.push_back(project);
    }
    const auto addPairs = [&](const std::vector<NamedPair>& named,
                              std::vector<geo::domain::ProjectSpace>& pairs) -> geo::Result<void> {
        for (const auto& [name, space] : named) {
            GEO_ASSIGN(const auto project, projectNamed(snapshot, name));
            pairs.push_back({project, space});
        }
        return {};
    };
    GEO_TRY(addPairs(m_pinned, params.pinned));
    GEO_TRY(addPairs(m_forbidden, params.forbidden));
    return params;
}

} // namespace app::cli
