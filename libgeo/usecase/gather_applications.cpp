// Reading the forms of a call for projects.
#include "usecase/import_reading.h"
#include "usecase/project_calls.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace geo::usecase {

namespace {

using domain::Kind;
using domain::Record;

// The projects of the workspace by code and by name.
class KnownProjects {
public:
    explicit KnownProjects(const std::vector<domain::Project>& projects) {
        for (const domain::Project& project : projects) {
            if (!project.code.empty()) m_byCode.try_emplace(domain::folded(project.code), project.id);
            m_byName.try_emplace(domain::normalised(project.name), project.id);
        }
    }
    [[nodiscard]] std::optional<ProjectId> find(const Record& row) const {
        const auto code = m_byCode.find(domain::folded(domain::toText(row.value("code"))));
        if (code != m_byCode.end()) return code->second;
        const auto name = m_byName.find(domain::normalised(row.displayName()));
        return name != m_byName.end() ? std::optional{name->second} : std::nullopt;
    }
    void add(const Record& row, ProjectId id) {
        const std::string code = domain::toText(row.value("code"));
        if (!code.empty()) m_byCode.try_emplace(domain::folded(code), id);
        m_byName.try_emplace(domain::normalised(row.displayName()), id);
    }

private:
    std::map<std::string, ProjectId> m_byCode;
    std::map<std::string, ProjectId> m_byName;
};

// The column in which a form names spaces of the call; none where it has none.
std::optional<std::size_t> choicesField(const formats::SourceInfo& info) {
    for (std::size_t i = 0; i < info.fields.size(); ++i) {
        const std::string name = domain::normalised(info.fields[i].name);
        if (name == "choices" || name == "choix" || name == "espaces") return i;
    }
    return std::nullopt;
}

// "12|15", "12, 15", "12 15": numbers of spaces that the call offers.
std::vector<SpaceId> choicesOf(std::string_view text, const std::vector<CallOffer>& offers) {
    std::vector<SpaceId> choices;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        std::int64_t number = 0;
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc{}) {
            ++at;
            continue;
        }
        at = next;
        const SpaceId space{number};
        const bool isOffered =
            std::ranges::any_of(offers, [&](const CallOffer& offer) { return offer.space.id == space; });
        if (isOffered && std::ranges::find(choices, space) == choices.end()) choices.push_back(space);
    }
    return choices;
}

class Gathering {
public:
    Gathering(const CallContents& contents, KnownProjects known, Date receivedOn)
        : m_contents(contents)
        , m_known(std::move(known))
        , m_receivedOn(receivedOn) {
        for (const CallAnswer& answer : contents.answers) m_answered.insert(answer.project.id);
    }

    Result<void> take(formats::ReadRecord&& read, std::optional<std::size_t> choices) {
        std::ranges::move(read.diagnostics, std::back_inserter(out.diagnostics));
        const std::string name = read.record.displayName();
        const auto known = m_known.find(read.record);
        const ProjectId project = known.value_or(ProjectId{-static_cast<std::int64_t>(out.added.size()) - 1});
        if (!m_answered.insert(project).second) {
            out.already.push_back(name);
            return {};
        }
        domain::Application application;
        application.call = m_contents.call.id;
        application.receivedOn = m_receivedOn;
        if (choices && *choices < read.source.values.size() && read.source.values[*choices])
            application.choices = choicesOf(*read.source.values[*choices], m_contents.offers);
        if (known) {
            out.matched.push_back(name);
        } else {
            m_known.add(read.record, project);
            out.added.push_back(name);
            changes.push_back({Kind::project, project.value, std::move(read.record), {}});
        }
        Record row = domain::toRecord(application);
        // The project may get its number in the same step (negative): none yet for the codec.
        GEO_ASSIGN(const std::size_t field, domain::infoOf(row.kind).indexOf("project_id"));
        row.values[field] = project.value;
        changes.push_back({Kind::application, 0, std::move(row), {}});
        return {};
    }

    void refuse(formats::RejectedRow&& row) {
        RefusedApplication refused{row.row, {}, std::move(row.reason)};
        for (const auto& [field, text] : row.values) {
            const std::string name = domain::normalised(field);
            if (name == "name" || name == "nom" || name == "nom_du_projet" || name == "projet") refused.name = text;
        }
        out.refused.push_back(std::move(refused));
    }

    GatheredApplications out;
    std::vector<store::RowChange> changes;

private:
    const CallContents& m_contents;
    KnownProjects m_known;
    Date m_receivedOn;
    std::set<ProjectId> m_answered;
};

} // namespace

Result<GatheredApplications> gatherApplications(Desk& desk, domain::ProjectCallId call, const ImportRequest& request,
                                                Date receivedOn, JobControl& job) {
    GEO_ASSIGN(const CallContents contents, readCall(desk, call, job));
    using domain::CallState;
    if (contents.call.state != CallState::open && contents.call.state != CallState::closed)
        return fail(ErrorCode::transitionForbidden,
                    {{"from", std::string{domain::codeOf(contents.call.state)}},
                     {"to", std::string{domain::codeOf(contents.call.state)}},
                     {"allowed", contents.call.state == CallState::draft ? "open" : ""}});
    ImportRequest asked = request;
    asked.kind = Kind::project;
    if (asked.preset.empty()) asked.preset = kGenericPreset;
    GEO_ASSIGN(auto opened, openSource(desk, asked, job));
    GEO_ASSIGN(auto projects, desk.workspace().all<domain::Project>(job));
    Gathering gathering(contents, KnownProjects(projects.value), receivedOn);
    const auto choices = choicesField(opened.source.info());
    const auto keep = [&](formats::ReadRecord&& read) -> Result<void> {
        return gathering.take(std::move(read), choices);
    };
    const auto refuse = [&](formats::RejectedRow&& row) -> Result<void> {
        gathering.refuse(std::move(row));
        return {};
    };
    GEO_TRY(formats::readRecords(opened.source, mappingOf(asked, opened, desk), keep, refuse, job));
    if (!asked.dryRun && !gathering.changes.empty())
        GEO_TRY(desk.workspace().commit({domain::Action::import, desk.who(), std::move(gathering.changes)}));
    return std::move(gathering.out);
}

} // namespace geo::usecase
