#include "store/import_writer.h"

#include "domain/standard.h"
#include "geom/text.h"

#include "store/detail/bulk_tables.h"
#include "store/detail/record_json.h"
#include "store/detail/record_row.h"
#include "store/detail/rows.h"
#include "store/detail/shelf.h"
#include "store/detail/utc_now.h"
#include "store/workspace.h"

#include <algorithm>
#include <map>

namespace geo::store {

namespace {

using detail::Session;
using detail::Side;
using domain::Kind;

// The numbers of a kind while rows go in.
struct Numbers {
    std::int64_t next = 1;      // the number of the next row
    std::int64_t first = 1;     // of this import
    std::int64_t spanFirst = 0; // of this dataset; 0: none yet
    std::int64_t spanRows = 0;
};

Diagnostic diagnosticOf(const Error& error, const domain::Record& record, const RowSource& source) {
    Diagnostic diagnostic{DiagnosticCode::rowRejected, Severity::rejected, source.row, record.key(), error.arguments};
    if (error.code == ErrorCode::duplicateKey)
        diagnostic.code = DiagnosticCode::duplicateKey;
    else
        diagnostic.arguments.push_back({"reason", std::string{name(error.code)}});
    return diagnostic;
}

bool isAboutTheRow(const Error& error) {
    switch (error.code) {
    case ErrorCode::duplicateKey:
    case ErrorCode::valueRequired:
    case ErrorCode::valueNotNumber:
    case ErrorCode::valueNotDate:
    case ErrorCode::valueNotInList:
    case ErrorCode::valueOutOfRange:
    case ErrorCode::valueMalformed:
    case ErrorCode::valuesContradict:
    case ErrorCode::geometryWrongType:
        return true;
    default:
        return false;
    }
}

// The row with the known values and shapes of `fresh`.
domain::Record updated(domain::Record row, const domain::Record& fresh) {
    for (std::size_t i = 0; i < row.values.size() && i < fresh.values.size(); ++i)
        if (domain::isKnown(fresh.values[i])) row.values[i] = fresh.values[i];
    for (std::size_t i = 0; i < row.shapes.size() && i < fresh.shapes.size(); ++i)
        if (!geom::isEmpty(fresh.shapes[i])) row.shapes[i] = fresh.shapes[i];
    return row;
}

void setDataset(domain::Record& record, DatasetId dataset) {
    const auto field = domain::infoOf(record.kind).indexOf("dataset_id");
    if (field && *field < record.values.size() && !domain::isKnown(record.values[*field]))
        record.values[*field] = dataset.value;
}

} // namespace

struct ImportWriter::Impl {
    Session& session;
    detail::WriteTransaction transaction;
    JournalId entry;
    detail::BulkTables tables;
    std::map<Kind, Numbers> numbers;
    std::vector<domain::Dataset> datasets;
    Kind kind = Kind::site; // of the current dataset
    ImportMode mode = ImportMode::add;
    std::int64_t rows = 0;

    [[nodiscard]] domain::Dataset& dataset() { return datasets.back(); }

    Result<Numbers*> numbersOf(Kind kindOfRow) {
        const auto found = numbers.find(kindOfRow);
        if (found != numbers.end()) return &found->second;
        GEO_ASSIGN(const std::int64_t highest, detail::highestId(session, kindOfRow));
        return &numbers.emplace(kindOfRow, Numbers{highest + 1, highest + 1}).first->second;
    }

    Result<std::int64_t> insert(domain::Record& record) {
        GEO_ASSIGN(Numbers * own, numbersOf(record.kind));
        if (record.id > 0 && record.id < own->next) return fail(ErrorCode::duplicateKey);
        if (record.id <= 0) record.id = own->next;
        const std::int64_t id = record.id;
        GEO_TRY(mode == ImportMode::update ? tables.insert(record) : tables.insertSoon(record));
        if (own->spanRows++ == 0) own->spanFirst = id;
        own->next = id + 1;
        return id;
    }

    // The kept row with the key of this one; none where it is new.
    Result<std::optional<domain::Record>> keptRow(const domain::Record& record) {
        if (mode != ImportMode::update || record.kind != kind) return std::optional<domain::Record>{};
        const std::string_view field = detail::outsideKeyOf(record.kind);
        const domain::Value& key = record.value(field);
        if (!domain::isKnown(key)) return std::optional<domain::Record>{};
        return detail::findByField(session, record.kind, field, key);
    }

    Result<std::int64_t> update(const domain::Record& kept, const domain::Record& fresh) {
        if (kept.value("dataset_id") == domain::Value{dataset().id.value}) // twice in this file
            return fail(ErrorCode::duplicateKey);
        GEO_ASSIGN(const domain::Record clean, detail::validated(updated(kept, fresh)));
        GEO_TRY(detail::shelve(session, entry, Side::before, kept));
        GEO_TRY(tables.update(clean));
        return clean.id;
    }

    // `record` as it is kept; with its number where it was new.
    Result<std::int64_t> keep(domain::Record& record) {
        setDataset(record, dataset().id);
        GEO_TRY(detail::validate(record));
        GEO_ASSIGN(const auto kept, keptRow(record));
        return kept ? update(*kept, record) : insert(record);
    }

    // A face of the site of that number, in the place of the one it has.
    Result<void> keepFace(domain::Record face, std::int64_t site) {
        const std::string_view field = domain::dossierFieldOf(face.kind);
        GEO_ASSIGN(const std::size_t reference, domain::infoOf(face.kind).indexOf(field));
        face.values[reference] = site;
        setDataset(face, dataset().id);
        GEO_ASSIGN(domain::Record clean, detail::validated(std::move(face)));
        GEO_TRY(tables.flush());
        GEO_ASSIGN(const auto kept, detail::findByField(session, clean.kind, field, site));
        if (!kept) {
            GEO_TRY(insert(clean));
            return {};
        }
        GEO_TRY(detail::shelve(session, entry, Side::before, *kept));
        return tables.update(updated(*kept, clean));
    }

    Result<void> clearWithFaces() {
        if (kind == Kind::site)
            for (const Kind face : domain::facesOfSites()) GEO_TRY(clearTable(face));
        return clearTable(kind);
    }

    // Every row of the kind goes to the shelf.
    Result<void> clearTable(Kind which) {
        GEO_TRY(tables.flush());
        std::int64_t first = 0;
        std::int64_t last = -1;
        {
            GEO_ASSIGN(detail::Statement all, session.fresh("row.all", detail::substitutesOf(which)));
            all.bind(1, std::int64_t{-1}).bind(2, std::int64_t{0});
            for (;;) {
                GEO_ASSIGN(const bool more, all.step());
                if (!more) break;
                GEO_ASSIGN(const domain::Record record, detail::readRecord(all, which));
                GEO_TRY(detail::shelve(session, entry, Side::before, record));
                if (last < first) first = record.id;
                last = record.id;
            }
        }
        return tables.removeSpan(which, first, last);
    }

    // Writes what the dataset turned out to be, and where its rows are.
    Result<void> closeDataset() {
        if (datasets.empty()) return {};
        domain::Dataset& closed = dataset();
        closed.read = closed.kept + closed.rejected;
        GEO_TRY(detail::updateRow(session, domain::toRecord(closed)));
        bool hasSpan = false;
        for (auto& [kindOfRow, own] : numbers) {
            if (own.spanRows == 0) continue;
            GEO_TRY(insertSpan(session, entry, {closed.id, kindOfRow, own.spanFirst, own.next - 1, own.spanRows}));
            own.spanRows = 0;
            hasSpan = true;
        }
        if (!hasSpan) GEO_TRY(insertSpan(session, entry, {closed.id, kind, 1, 0, 0}));
        const domain::Record record = domain::toRecord(closed);
        return insertChange(session, entry, {Kind::dataset, record.id, record.key(), "", detail::toJson(record)});
    }

    [[nodiscard]] Error explained(Error error) {
        if (error.code != ErrorCode::referenceMissing) return error;
        const auto broken = detail::brokenReferences(session, 1);
        if (!broken || broken->empty()) return error;
        const auto& row = broken->front();
        const auto own = numbers.find(row.kind);
        const bool isOurs = own != numbers.end() && row.id >= own->second.first;
        error.code = isOurs ? ErrorCode::referenceMissing : ErrorCode::referenceInUse;
        error.arguments = {{"kind", std::string{domain::name(row.parent)}}, {"key", std::to_string(row.parentId)}};
        if (!isOurs) error.arguments.push_back({"by", std::string{domain::name(row.kind)}});
        return error;
    }
};

ImportWriter::ImportWriter(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {}
ImportWriter::ImportWriter(ImportWriter&&) noexcept = default;
ImportWriter& ImportWriter::operator=(ImportWriter&&) noexcept = default;
ImportWriter::~ImportWriter() = default;

Result<ImportWriter> ImportWriter::begin(Workspace& workspace, domain::Action action, std::string who) {
    Session& session = *workspace.m_session;
    GEO_ASSIGN(auto transaction, detail::WriteTransaction::begin(session));
    GEO_TRY(detail::abandonUndone(session));
    GEO_ASSIGN(const JournalId entry, detail::insertEntry(session, {.who = std::move(who), .action = action}));
    return ImportWriter{
        std::unique_ptr<Impl>(new Impl{session, std::move(transaction), entry, detail::BulkTables{session}, {}, {}})};
}

Result<DatasetId> ImportWriter::startDataset(domain::Dataset dataset, ImportMode mode) {
    Impl& impl = *m_impl;
    GEO_TRY(impl.closeDataset());
    GEO_ASSIGN(impl.kind, domain::parseKind(dataset.content));
    impl.mode = mode;
    if (mode == ImportMode::update && detail::outsideKeyOf(impl.kind).empty())
        return fail(ErrorCode::attributeUnknown, {{"kind", dataset.content}, {"field", "code"}});
    GEO_ASSIGN(const std::int64_t highest, detail::highestId(impl.session, Kind::dataset));
    dataset.id = DatasetId{highest + 1};
    dataset.read = dataset.kept = dataset.repaired = dataset.rejected = 0;
    dataset.undone = false;
    if (dataset.imported.empty()) dataset.imported = detail::utcNow();
    GEO_ASSIGN(const domain::Record record, detail::validated(domain::toRecord(dataset)));
    GEO_TRY(detail::insertRow(impl.session, record));
    if (mode == ImportMode::replace) GEO_TRY(impl.clearWithFaces());
    impl.datasets.push_back(std::move(dataset));
    return impl.dataset().id;
}

Result<AddedRow> ImportWriter::add(domain::Record record, const RowSource& source, std::vector<domain::Record> faces) {
    Impl& impl = *m_impl;
    if (impl.datasets.empty()) return fail(ErrorCode::internal, {{"detail", "a row before its dataset"}});
    const std::vector<domain::Value> asRead = record.values;
    const Kind kind = record.kind;
    auto id = impl.keep(record);
    if (id) {
        ++impl.rows;
        for (domain::Record& face : faces) GEO_TRY(impl.keepFace(std::move(face), *id));
        if (kind == impl.kind) ++impl.dataset().kept;
        if (source.repaired) ++impl.dataset().repaired;
        return AddedRow{*id, std::nullopt};
    }
    if (!isAboutTheRow(id.error())) return std::unexpected(std::move(id).error());
    record.values = asRead;
    const Diagnostic why = diagnosticOf(id.error(), record, source);
    GEO_TRY(reject(why, detail::toJson(record, false), geom::toWkt(record.mainShape())));
    return AddedRow{0, why};
}

Result<void> ImportWriter::remove(const domain::Record& kept) {
    Impl& impl = *m_impl;
    GEO_TRY(detail::shelve(impl.session, impl.entry, Side::before, kept));
    ++impl.rows;
    return impl.tables.remove(kept.kind, kept.id);
}

Result<void> ImportWriter::reject(const Diagnostic& why, std::string valuesJson, std::string wkt) {
    Impl& impl = *m_impl;
    if (impl.datasets.empty()) return fail(ErrorCode::internal, {{"detail", "a row before its dataset"}});
    ++impl.dataset().rejected;
    GEO_ASSIGN(const detail::StatementUse insert, impl.session.use("rejected.insert"));
    insert->bind(1, impl.dataset().id.value).bind(2, why.row.value_or(0)).bind(3, name(why.code));
    insert->bind(4, detail::toJson(why.arguments)).bind(5, valuesJson).bind(6, wkt);
    return insert->run();
}

domain::Dataset ImportWriter::counted() const {
    domain::Dataset dataset = m_impl->dataset();
    dataset.read = dataset.kept + dataset.rejected;
    return dataset;
}

Result<ImportReport> ImportWriter::finish(JobControl& job) {
    const std::unique_ptr<Impl> impl = std::move(m_impl); // whatever happens, the writer is used up
    const detail::Interruptible interruptible{impl->session.db, job};
    GEO_TRY(job.step(Phase::writing));
    GEO_TRY(impl->closeDataset());
    GEO_TRY(impl->tables.finish(job));
    {
        GEO_ASSIGN(const detail::StatementUse update, impl->session.use("journal.setRowCount"));
        update->bind(1, impl->entry.value).bind(2, impl->rows);
        impl->datasets.empty() ? update->bindNull(3) : update->bind(3, impl->datasets.front().id.value);
        GEO_TRY(update->run());
    }
    GEO_TRY(job.step(Phase::writing, impl->rows, impl->rows));
    if (auto done = impl->transaction.commit(); !done) return std::unexpected(impl->explained(std::move(done).error()));
    return ImportReport{impl->entry, impl->datasets};
}

} // namespace geo::store
