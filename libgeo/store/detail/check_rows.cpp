#include "store/detail/check_rows.h"

#include "geom/operations.h"
#include "store/detail/record_row.h"
#include "store/detail/rows.h"
#include "store/detail/spatialite_blob.h"

#include <map>
#include <set>

namespace geo::store::detail {

namespace {

constexpr std::int64_t kRowsBetweenSteps = 64;

using Keys = std::set<std::string, std::less<>>;

class RowCheck {
public:
    RowCheck(Session& session, CheckReport& report, JobControl& job)
        : m_session(session)
        , m_report(report)
        , m_job(job) {}

    Result<void> checkKind(domain::Kind kind) {
        const domain::KindInfo& info = domain::infoOf(kind);
        GEO_ASSIGN(Statement rows, m_session.fresh("row.all", substitutesOf(kind)));
        rows.bind(1, std::int64_t{-1}).bind(2, std::int64_t{0});
        for (std::int64_t done = 0;; ++done) {
            if (done % kRowsBetweenSteps == 0) GEO_TRY(m_job.step(Phase::checking));
            GEO_ASSIGN(const bool more, rows.step());
            if (!more) return {};
            checkRow(rows, info);
        }
    }

    // The keys that references of these fields may hold. To be called before the rows are checked.
    Result<void> readKeys(domain::Kind kind) {
        const auto keyField = domain::infoOf(kind).keyField;
        if (!keyField) return {};
        Keys keys;
        GEO_ASSIGN(Statement rows, m_session.fresh("row.all", substitutesOf(kind)));
        rows.bind(1, std::int64_t{-1}).bind(2, std::int64_t{0});
        for (std::int64_t done = 0;; ++done) {
            if (done % kRowsBetweenSteps == 0) GEO_TRY(m_job.step(Phase::checking));
            GEO_ASSIGN(const bool more, rows.step());
            if (!more) break;
            keys.emplace(rows.text(static_cast<int>(*keyField) + 1));
        }
        if (!keys.empty()) m_keys.emplace(kind, std::move(keys));
        return {};
    }

private:
    void checkRow(const Statement& row, const domain::KindInfo& info) {
        domain::Record record{info.kind, row.integer(0), {}, {}};
        record.shapes.resize(info.shapes.size());
        int column = 1;
        for (const auto& field : info.fields) record.values.push_back(readValue(row, column++, field.type));
        for (std::size_t i = 0; i < info.shapes.size(); ++i) checkShape(row.bytes(column++), info, i, record);
        for (const Error& error : domain::violations(record)) addViolation(error, record);
        for (std::size_t i = 0; i < info.fields.size(); ++i) checkCodes(info.fields[i], record, i);
    }

    void checkShape(std::span<const std::byte> blob, const domain::KindInfo& info, std::size_t i,
                    domain::Record& record) {
        Problem problem{ProblemCode::geometryUnreadable,
                        {{"kind", std::string{domain::name(info.kind)}},
                         {"key", record.key()},
                         {"field", std::string{info.shapes[i].name}}}};
        auto geometry = decode(blob);
        if (!geometry) {
            m_report.problems.push_back(std::move(problem));
            return;
        }
        record.shapes[i] = std::move(*geometry);
        if (auto why = geom::invalidity(record.shapes[i])) {
            problem.code = ProblemCode::geometryInvalid;
            problem.arguments.push_back({"detail", std::move(*why)});
            m_report.problems.push_back(std::move(problem));
        }
    }

    void addViolation(const Error& error, const domain::Record& record) {
        m_report.problems.push_back({ProblemCode::valueInvalid,
                                     {{"kind", std::string{domain::name(record.kind)}},
                                      {"key", record.key()},
                                      {"field", std::string{argument(error.arguments, "field")}},
                                      {"value", std::string{argument(error.arguments, "value")}},
                                      {"reason", std::string{name(error.code)}}}});
    }

    // Codes of communes and parcels, single or in a list.
    void checkCodes(const domain::FieldInfo& field, const domain::Record& record, std::size_t i) {
        if (!field.refersTo) return;
        const auto known = m_keys.find(*field.refersTo);
        const auto* value = std::get_if<std::string>(&record.values[i]);
        if (known == m_keys.end() || !value) return;
        for (std::string& code : domain::listParts(*value)) {
            if (known->second.contains(code) || !m_told.emplace(record.kind, field.name, code).second) continue;
            m_report.notices.push_back({ProblemCode::referenceUnknown,
                                        {{"kind", std::string{domain::name(record.kind)}},
                                         {"key", record.key()},
                                         {"field", std::string{field.name}},
                                         {"value", std::move(code)}}});
        }
    }

    Session& m_session;
    CheckReport& m_report;
    JobControl& m_job;
    std::map<domain::Kind, Keys> m_keys;
    std::set<std::tuple<domain::Kind, std::string_view, std::string>> m_told;
};

} // namespace

Result<void> checkRows(Session& session, CheckReport& report, JobControl& job) {
    RowCheck check{session, report, job};
    GEO_TRY(check.readKeys(domain::Kind::commune));
    GEO_TRY(check.readKeys(domain::Kind::parcel));
    for (const domain::Kind kind : domain::kAllKinds) GEO_TRY(check.checkKind(kind));
    return {};
}

} // namespace geo::store::detail
