#include "cli/project_match.h"

#include "cli/options.h"
#include "text/today.h"
#include "usecase/ranking.h"

#include <QCoreApplication>

#include <charconv>

namespace app::cli {

namespace {

QString words(const char* english) {
    return QCoreApplication::translate("Cli", english);
}

// "area=2.5".
bool takeWeight(const std::string& text, std::map<std::string, double>& weights) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0) return false;
    double weight = 0.0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data() + equals + 1, end, weight);
    if (error != std::errc{} || stopped != end) return false;
    weights[text.substr(0, equals)] = weight;
    return true;
}

} // namespace

void ProjectMatch::declare(Options& options, bool required) {
    options.text("--project", "ID", words(QT_TRANSLATE_NOOP("Cli", "The project, by its number or code")), m_project,
                 required);
    options.text(
        "--method", "wsum|topsis|promethee2",
        words(QT_TRANSLATE_NOOP("Cli", "How the criteria make one ranking; as the project chose if not given")),
        m_method);
    options.taken(
        "--weight", "CRITERION=X",
        words(QT_TRANSLATE_NOOP("Cli",
                                "How much a criterion counts; several times for several. Only the proportions matter")),
        [this](const std::string& text) { return takeWeight(text, m_weights); }, true);
    options.taken("--date", "YYYY-MM-DD",
                  words(QT_TRANSLATE_NOOP("Cli", "Availability is judged from this day on; today if not given")),
                  [this](const std::string& text) {
                      if (const auto date = geo::parseDate(text)) m_date = *date;
                      return m_date.has_value();
                  });
    options.flag("--unknown-excludes", words(QT_TRANSLATE_NOOP("Cli", "What is not known of a space excludes it")),
                 m_unknownExcludes);
    options.flag("--no-filter",
                 words(QT_TRANSLATE_NOOP("Cli", "Sites that the filter of their layer leaves out as well")),
                 m_ignoresFilters);
}

geo::Result<ProjectMatch::Outcome> ProjectMatch::run(const geo::usecase::Desk& desk, geo::JobControl& job) const {
    const auto method = geo::domain::fromCode<geo::domain::Method>(m_method);
    if (!m_method.empty() && !method)
        return geo::fail(geo::ErrorCode::methodUnknown, {{"value", m_method}, {"allowed", "wsum topsis promethee2"}});
    Outcome outcome;
    GEO_ASSIGN(outcome.snapshot, geo::usecase::readMatch(desk, m_project,
                                                         m_ignoresFilters ? geo::usecase::LayerFilters::ignored
                                                                          : geo::usecase::LayerFilters::hold,
                                                         job));
    geo::domain::MatchParams params =
        geo::usecase::matchParamsOf(outcome.snapshot->project, m_date.value_or(text::today()));
    params.unknownExcludes = params.unknownExcludes || m_unknownExcludes;
    if (method) params.choices.method = *method;
    GEO_ASSIGN(params.weights, geo::usecase::weightsOf(outcome.snapshot->project, m_weights));
    GEO_ASSIGN(outcome.report, geo::usecase::matchProject(*outcome.snapshot, params, job));
    return outcome;
}

} // namespace app::cli
