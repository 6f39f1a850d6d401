#include "cli/siting_options.h"

#include "cli/options.h"
#include "text/today.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace app::cli {

namespace {

using geo::domain::SitingModel;
using geo::domain::SitingParams;

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

// A number that is finite and not negative.
std::optional<double> amountOf(std::string_view text) {
    const auto number = numberOf<double>(text);
    return number && std::isfinite(*number) && *number >= 0.0 ? number : std::nullopt;
}

// The next part of "a:b:c"; nothing behind the last one.
std::optional<std::string_view> nextPart(std::optional<std::string_view>& rest) {
    if (!rest) return std::nullopt;
    const auto colon = rest->find(':');
    const std::string_view part = rest->substr(0, colon);
    if (colon == std::string_view::npos)
        rest.reset();
    else
        rest->remove_prefix(colon + 1);
    return part;
}

template <class Quantity>
Options::Taker taking(std::optional<Quantity>& into) {
    return [&into](const std::string& text) {
        const auto amount = amountOf(text);
        if (amount) into = Quantity{*amount};
        return amount.has_value();
    };
}

Options::Taker taking(double& into, double most) {
    return [&into, most](const std::string& text) {
        const auto amount = amountOf(text);
        if (!amount || *amount > most) return false;
        into = *amount;
        return true;
    };
}

Options::Taker keeping(std::vector<std::string>& keys) {
    return [&keys](const std::string& text) {
        std::string_view key = text;
        if (key.starts_with("site:")) key.remove_prefix(5);
        keys.emplace_back(key);
        return !key.empty();
    };
}

geo::Result<void> addSites(const geo::usecase::Desk& desk, const std::vector<std::string>& keys,
                           std::vector<geo::SiteId>& sites) {
    for (const std::string& key : keys) {
        GEO_ASSIGN(const auto row, desk.row(geo::domain::Kind::site, key));
        sites.emplace_back(row.id);
    }
    return {};
}

} // namespace

bool SitingOptions::takeMust(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return false;
    const auto kind = geo::domain::fromCode<geo::domain::AreaKind>(std::string_view{text}.substr(0, colon));
    if (!kind || colon + 1 == text.size()) return false;
    m_params.must.push_back({*kind, text.substr(colon + 1)});
    return true;
}

// "growth:2", "growth:2:300" (m2), "growth:2:300:1.5" (weight), "growth:2:::workshop,food"; what is empty is not asked.
bool SitingOptions::takeStage(const std::string& text) {
    std::optional<std::string_view> rest{text};
    const auto stage = geo::domain::fromCode<geo::domain::Stage>(*nextPart(rest));
    const auto count = nextPart(rest);
    const auto number = count ? numberOf<std::int64_t>(*count) : std::nullopt;
    if (!stage || !number || *number < 0) return false;
    geo::domain::FacilityKind kind;
    kind.stage = *stage;
    kind.count = *number;
    if (const auto area = nextPart(rest); area && !area->empty()) {
        const auto amount = amountOf(*area);
        if (!amount) return false;
        kind.areaMin = geo::SquareMetres{*amount};
    }
    if (const auto weight = nextPart(rest); weight && !weight->empty()) {
        const auto amount = amountOf(*weight);
        if (!amount) return false;
        kind.weight = *amount;
    }
    if (const auto list = nextPart(rest); list && !list->empty()) {
        const auto functions = functionsOf(*list);
        if (!functions) return false;
        kind.functions = *functions;
    }
    m_params.kinds.push_back(std::move(kind));
    return !rest;
}

// "metals:incubation"
bool SitingOptions::takeUsual(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return false;
    const auto filiere = geo::domain::fromCode<geo::domain::Filiere>(std::string_view{text}.substr(0, colon));
    const auto stage = geo::domain::fromCode<geo::domain::Stage>(std::string_view{text}.substr(colon + 1));
    if (!filiere || !stage) return false;
    m_filter.usual = {*filiere, *stage};
    m_isFiltered = true;
    return true;
}

void SitingOptions::declare(Options& options) {
    options.choice("--model", "mclp|lscp|pmedian|pcenter",
                   words(QT_TRANSLATE_NOOP("Cli", "Cover the most residents, cover all with the fewest places, the "
                                                  "least travel, or the least time of the worst off")),
                   m_model);
    options.taken("--sites", "P", words(QT_TRANSLATE_NOOP("Cli", "How many new places; with a budget, at most")),
                  [this](const std::string& text) {
                      m_params.count = numberOf<std::int64_t>(text);
                      return m_params.count && *m_params.count >= 0;
                  });
    options.taken("--minutes", "M", words(QT_TRANSLATE_NOOP("Cli", "The threshold; 15 if not given")),
                  taking(m_params.within.value, 600.0));
    options.taken("--budget", "EUR", words(QT_TRANSLATE_NOOP("Cli", "What price and works of the new places may cost")),
                  taking(m_params.budget));
    m_coverage.declareTravel(options);
    m_coverage.declarePlaces(options);
    options.flag("--without-existing",
                 words(QT_TRANSLATE_NOOP("Cli", "As if there were no third place; otherwise they serve too")),
                 m_withoutExisting);
    declareCandidates(options);
    declareObligations(options);
    declareAnswer(options);
}

void SitingOptions::declareCandidates(Options& options) {
    options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Candidates")));
    options.taken("--candidates", "EXPRESSION",
                  words(QT_TRANSLATE_NOOP("Cli", "Only sites that meet it; the candidate third places if not given")),
                  [this](const std::string& text) {
                      m_filter.expression = text;
                      m_isFiltered = true;
                      return !text.empty();
                  });
    options.taken("--project", "ID",
                  words(QT_TRANSLATE_NOOP("Cli", "Only sites with a space that is eligible for this project")),
                  [this](const std::string& text) {
                      m_filter.project = text;
                      m_isFiltered = true;
                      return !text.empty();
                  });
    options.taken("--needs", "FILIERE:STAGE",
                  words(QT_TRANSLATE_NOOP("Cli", "Only sites with a space that is eligible for these usual needs")),
                  [this](const std::string& text) { return takeUsual(text); });
    options.taken("--min-area", "M2", words(QT_TRANSLATE_NOOP("Cli", "Only sites of that area, built or else of land")),
                  taking(m_params.areaMin));
}

void SitingOptions::declareObligations(Options& options) {
    options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Obligations")));
    options.taken(
        "--must", "qpv:CODE",
        words(QT_TRANSLATE_NOOP("Cli", "A place in this neighbourhood (or commune:CODE, iris:CODE); several times "
                                       "for several")),
        [this](const std::string& text) { return takeMust(text); }, true);
    options.taken("--pin", "SITE", words(QT_TRANSLATE_NOOP("Cli", "This site is opened; several times for several")),
                  keeping(m_pinned), true);
    options.taken("--forbid", "SITE",
                  words(QT_TRANSLATE_NOOP("Cli", "This site is not opened; several times for several")),
                  keeping(m_forbidden), true);
    options.taken("--apart", "METRES",
                  words(QT_TRANSLATE_NOOP("Cli", "New places are no nearer to one another, as the crow flies")),
                  taking(m_params.apart.value, 1.0e6));
    options.flag("--capacity",
                 words(QT_TRANSLATE_NOOP("Cli", "No place serves more residents than the target for one place")),
                 m_params.withCapacity);
    options.taken(
        "--stages", "STAGE:N[:M2[:WEIGHT[:F,F]]]",
        words(QT_TRANSLATE_NOOP("Cli", "So many places for this stage (incubation, growth, development), each on a "
                                       "site of its own, with these functions; several times for several")),
        [this](const std::string& text) { return takeStage(text); }, true);
}

void SitingOptions::declareAnswer(Options& options) {
    options.startGroup(words(QT_TRANSLATE_NOOP("Cli", "Search")));
    options.taken("--alternatives", "N",
                  words(QT_TRANSLATE_NOOP("Cli", "Up to so many other choices within 1 % of the best")),
                  [this](const std::string& text) {
                      const auto number = numberOf<std::size_t>(text);
                      if (number) m_params.alternatives = *number;
                      return number && *number <= 1000;
                  });
    options.flag("--front", words(QT_TRANSLATE_NOOP("Cli", "What more money covers, point by point")),
                 m_params.withFront);
    options.flag("--sensitivity", words(QT_TRANSLATE_NOOP("Cli", "What other thresholds change")),
                 m_params.withSensitivity);
    options.taken("--time-limit", "S", words(QT_TRANSLATE_NOOP("Cli", "Seconds of search, at most")),
                  taking(m_params.seconds, 1.0e6));
    options.taken("--gap", "0..1",
                  words(QT_TRANSLATE_NOOP("Cli", "It may stop where no choice can be better by more than this share")),
                  taking(m_params.gap, 1.0));
}

geo::Result<SitingParams> SitingOptions::params(const geo::usecase::Desk& desk,
                                                const geo::usecase::CoverageGround& ground,
                                                geo::JobControl& job) const {
    SitingParams params = m_params;
    params.model = geo::domain::fromCode<SitingModel>(m_model).value_or(SitingModel::mclp);
    params.travel = m_coverage.travel(ground);
    params.functions = m_coverage.functions();
    params.keepExisting = !m_withoutExisting;
    if (m_isFiltered) {
        auto filter = m_filter;
        filter.date = text::today();
        GEO_ASSIGN(params.candidates, geo::usecase::candidateSites(desk, filter, job));
    }
    GEO_TRY(addSites(desk, m_pinned, params.pinned));
    GEO_TRY(addSites(desk, m_forbidden, params.forbidden));
    return params;
}

} // namespace app::cli
