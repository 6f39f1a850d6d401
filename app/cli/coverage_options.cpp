#include "cli/coverage_options.h"

#include "cli/options.h"
#include "usecase/scenarios.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace app::cli {

namespace {

using geo::domain::Kind;

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

std::optional<double> numberOf(std::string_view text) {
    double number = 0.0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stopped != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::vector<std::string_view> partsOf(std::string_view text) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto comma = text.find(',');
        parts.push_back(text.substr(0, comma));
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

// What stands behind "site:"; the whole where it has no such beginning.
std::string keyIn(std::string_view text, std::string_view prefix) {
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    return std::string{text};
}

template <class Id>
geo::Result<std::vector<Id>> idsOf(const geo::usecase::Desk& desk, Kind kind, const std::vector<std::string>& keys) {
    std::vector<Id> ids;
    for (const std::string& key : keys) {
        GEO_ASSIGN(const auto row, desk.row(kind, key));
        ids.emplace_back(row.id);
    }
    return ids;
}

Options::Taker keeping(std::vector<std::string>& keys, std::string_view prefix) {
    return [&keys, prefix](const std::string& text) {
        keys.push_back(keyIn(text, prefix));
        return !keys.back().empty();
    };
}

} // namespace

std::optional<std::vector<geo::Minutes>> minutesOf(const std::string& text) {
    std::vector<geo::Minutes> minutes;
    for (const std::string_view part : partsOf(text)) {
        const auto number = numberOf(part);
        if (!number || *number <= (minutes.empty() ? 0.0 : minutes.back().value)) return std::nullopt;
        minutes.emplace_back(*number);
    }
    return minutes;
}

void CoverageOptions::declareTravel(Options& options) {
    options.choice("--mode", "walk|cycle|drive",
                   words(QT_TRANSLATE_NOOP("Cli", "How residents travel; on foot if not given")), m_mode);
    options.taken("--too-far", "METRES",
                  words(QT_TRANSLATE_NOOP("Cli", "Places and residents that are further from a street reach nothing; "
                                                 "300 if not given")),
                  [this](const std::string& text) {
                      m_tooFar = numberOf(text);
                      return m_tooFar && *m_tooFar >= 0.0 && *m_tooFar <= 100'000.0;
                  });
}

void CoverageOptions::declarePlaces(Options& options) {
    options.taken("--functions", "F,F",
                  words(QT_TRANSLATE_NOOP("Cli", "Only places with any of these functions (coworking, workshop, food, "
                                                 "reuse, health, culture, training, solidarity, digital, other)")),
                  [this](const std::string& text) {
                      const auto functions = functionsOf(text);
                      if (functions) m_functions = *functions;
                      return functions.has_value();
                  });
}

void CoverageOptions::declareAdded(Options& options) {
    options.taken("--add", "site:ID",
                  words(QT_TRANSLATE_NOOP("Cli", "Count a site as if it were a place; several times for several")),
                  keeping(m_added, "site:"), true);
    options.taken("--scenario", "NAME",
                  words(QT_TRANSLATE_NOOP("Cli", "Count the sites of a kept choice as if they were places")),
                  keeping(m_scenarios, ""), true);
}

void CoverageOptions::declareRemoved(Options& options) {
    options.taken("--remove", "place:ID",
                  words(QT_TRANSLATE_NOOP("Cli", "Count a place as if it were closed; several times for several")),
                  keeping(m_removed, "place:"), true);
}

std::optional<std::vector<geo::domain::PlaceFunction>> functionsOf(std::string_view text) {
    std::vector<geo::domain::PlaceFunction> functions;
    for (const std::string_view part : partsOf(text)) {
        const auto function = geo::domain::fromCode<geo::domain::PlaceFunction>(part);
        if (!function) return std::nullopt;
        functions.push_back(*function);
    }
    return functions;
}

geo::domain::TravelParams CoverageOptions::travel(const geo::usecase::CoverageGround& ground) const {
    geo::domain::TravelParams travel = ground.travel;
    travel.mode = geo::domain::fromCode<geo::domain::TravelMode>(m_mode).value_or(geo::domain::TravelMode::walk);
    if (m_tooFar) travel.tooFar = geo::Metres{*m_tooFar};
    return travel;
}

geo::Result<std::vector<geo::SiteId>> CoverageOptions::added(const geo::usecase::Desk& desk) const {
    GEO_ASSIGN(auto sites, idsOf<geo::SiteId>(desk, Kind::site, m_added));
    for (const std::string& name : m_scenarios) {
        GEO_ASSIGN(const auto siting, geo::usecase::openSiting(desk, name));
        for (const auto& chosen : siting.report.chosen)
            if (std::ranges::find(sites, chosen.site) == sites.end()) sites.push_back(chosen.site);
    }
    return sites;
}

geo::Result<std::vector<geo::ThirdPlaceId>> CoverageOptions::removed(const geo::usecase::Desk& desk) const {
    return idsOf<geo::ThirdPlaceId>(desk, Kind::thirdPlace, m_removed);
}

} // namespace app::cli
