#include "usecase/gazetteer.h"

#include "formats/record_reader.h"
#include "geom/measure.h"
#include "geom/packed_index.h"
#include "usecase/detail/house_number.h"
#include "usecase/detail/place_index.h"
#include "usecase/gazetteer_words.h"
#include "usecase/read_parcel_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace geo::usecase {

using domain::Kind;
using domain::Record;

struct Gazetteer::Impl {
    detail::PlaceIndex index;
    std::map<std::string, std::string> communeNames; // by INSEE code
    std::vector<std::pair<std::string, std::string>> parcelPrefixes;
    geom::BoxM extent;
};

namespace {

// The communes as ground, to know where a street is.
struct Ground {
    std::vector<geom::Geometry> outlines;
    std::vector<std::string> codes;
    geom::PackedIndex index;

    [[nodiscard]] std::string codeAt(geom::PointM place) const {
        for (const std::uint32_t at : index.search(geom::BoxM{place.x, place.y, place.x, place.y}))
            if (geom::contains(outlines[at], place)) return codes[at];
        return {};
    }
};

class GazetteerReader {
public:
    GazetteerReader(const Desk& desk, JobControl& job)
        : m_desk(desk)
        , m_job(job) {}

    Result<void> readCommunes();
    Result<void> readNamed(Kind kind, PlaceKind place);
    Result<void> readAmenities();
    Result<void> readStreets();
    Result<void> readFile(const std::filesystem::path& path);
    Result<void> readParcelPrefixes();

    detail::PlaceIndex index;
    std::map<std::string, std::string> communeNames;
    std::vector<std::pair<std::string, std::string>> parcelPrefixes;
    geom::BoxM extent;

private:
    [[nodiscard]] std::string communeName(const std::string& code) const {
        const auto found = communeNames.find(code);
        return found == communeNames.end() ? std::string{} : found->second;
    }
    void addNamed(const Record& record, PlaceKind kind, const std::string& commune);
    void addAmenity(const Record& record);
    void addHouse(const Record& record, geom::PointM at, const detail::HouseNumber& house);

    const Desk& m_desk;
    JobControl& m_job;
    Ground m_ground;
};

void GazetteerReader::addNamed(const Record& record, PlaceKind kind, const std::string& commune) {
    const geom::BoxM box = geom::boxOf(record.mainShape());
    const std::string name = record.displayName();
    if (box.isEmpty() || name.empty()) return;
    FoundPlace place;
    place.kind = kind;
    place.name = name;
    place.detail = commune;
    place.box = box;
    if (record.id != 0) place.rowKind = record.kind;
    place.row = record.id;
    auto codes = searchWords(domain::toText(record.value("code")));
    if (domain::infoOf(record.kind).keyField) codes = searchWords(record.key());
    index.add(std::move(place), searchWords(name), codes, searchWords(commune));
}

Result<void> GazetteerReader::readCommunes() {
    std::vector<geom::BoxM> boxes;
    const auto keep = [&](Record&& record) -> Result<void> {
        communeNames[record.key()] = record.displayName();
        addNamed(record, PlaceKind::commune, record.key());
        boxes.push_back(geom::boxOf(record.mainShape()));
        extent.add(boxes.back());
        m_ground.codes.push_back(record.key());
        m_ground.outlines.push_back(record.mainShape());
        return {};
    };
    GEO_TRY(m_desk.workspace().forEach(Kind::commune, {}, keep, m_job));
    m_ground.index = geom::PackedIndex{boxes};
    return {};
}

Result<void> GazetteerReader::readNamed(Kind kind, PlaceKind place) {
    const auto keep = [&](Record&& record) -> Result<void> {
        extent.add(geom::boxOf(record.mainShape()));
        addNamed(record, place, communeName(domain::toText(record.value("commune"))));
        return {};
    };
    return m_desk.workspace().forEach(kind, {}, keep, m_job);
}

void GazetteerReader::addHouse(const Record& record, geom::PointM at, const detail::HouseNumber& house) {
    std::string code = domain::toText(record.value("commune"));
    if (code.empty()) code = m_ground.codeAt(at);
    std::string commune = communeName(code);
    if (commune.empty()) commune = detail::communeOfAddress(domain::toText(record.value("address")));
    detail::PlaceEntry& street = index.street(house.street, code.empty() ? commune : code, commune);
    street.place.box.add(at);
    street.houses.push_back({house.number, house.suffix, at, record.id});
}

void GazetteerReader::addAmenity(const Record& record) {
    const auto* at = std::get_if<geom::PointM>(&record.mainShape());
    if (at == nullptr) return;
    extent.add(*at);
    const bool isAddress = domain::toText(record.value("category")) == "adresse";
    const auto house = isAddress ? detail::houseNumberOf(record.displayName()) : std::nullopt;
    if (house) return addHouse(record, *at, *house);
    std::string commune = communeName(domain::toText(record.value("commune")));
    if (commune.empty()) commune = communeName(m_ground.codeAt(*at));
    addNamed(record, isAddress ? PlaceKind::street : PlaceKind::amenity, commune);
}

Result<void> GazetteerReader::readAmenities() {
    const auto keep = [&](Record&& record) -> Result<void> {
        addAmenity(record);
        return {};
    };
    return m_desk.workspace().forEach(Kind::amenity, {}, keep, m_job);
}

Result<void> GazetteerReader::readStreets() {
    store::FeatureQuery query;
    query.kind = Kind::street;
    const auto keep = [&](store::FeatureRow&& row) -> Result<void> {
        if (row.name.empty()) return {};
        const geom::BoxM box = geom::boxOf(row.geometry);
        const std::string code = m_ground.codeAt(box.centre());
        index.street(row.name, code, communeName(code)).place.box.add(box);
        return {};
    };
    return m_desk.workspace().featuresIn(query, keep, m_job);
}

Result<void> GazetteerReader::readFile(const std::filesystem::path& path) {
    if (path.empty()) return {};
    formats::SourceOptions options;
    options.kind = Kind::amenity;
    GEO_ASSIGN(formats::Source source, formats::Source::open(path, options, m_job));
    formats::RecordMapping mapping;
    mapping.kind = Kind::amenity;
    mapping.epsg = m_desk.info().epsg;
    mapping.preset = formats::recognisedPreset(source.info(), Kind::amenity);
    const auto keep = [&](formats::ReadRecord&& read) -> Result<void> {
        addAmenity(read.record);
        return {};
    };
    const auto passOver = [](formats::RejectedRow&&) -> Result<void> { return {}; };
    GEO_TRY(formats::readRecords(source, mapping, keep, passOver, m_job));
    return {};
}

Result<void> GazetteerReader::readParcelPrefixes() {
    constexpr int kCommuneAndPrefix = 8;
    GEO_ASSIGN(const auto prefixes, m_desk.workspace().keyPrefixes(Kind::parcel, kCommuneAndPrefix));
    for (const std::string& prefix : prefixes)
        if (prefix.size() == kCommuneAndPrefix) parcelPrefixes.emplace_back(prefix.substr(0, 5), prefix.substr(5));
    return {};
}

} // namespace

Gazetteer::Gazetteer(std::unique_ptr<const Impl> impl)
    : m_impl(std::move(impl)) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Result<Gazetteer> Gazetteer::read(const Desk& desk, const AddressFile& file, JobControl& job) {
    GEO_ASSIGN(const auto instant, desk.workspace().holdInstant());
    GazetteerReader reader{desk, job};
    GEO_TRY(reader.readCommunes());
    constexpr std::array<std::pair<Kind, PlaceKind>, 4> kNamed = {{{Kind::qpv, PlaceKind::qpv},
                                                                   {Kind::site, PlaceKind::site},
                                                                   {Kind::project, PlaceKind::project},
                                                                   {Kind::thirdPlace, PlaceKind::thirdPlace}}};
    for (const auto& [kind, place] : kNamed) GEO_TRY(reader.readNamed(kind, place));
    GEO_TRY(reader.readAmenities());
    GEO_TRY(reader.readStreets());
    GEO_TRY(reader.readFile(file.path));
    GEO_TRY(reader.readParcelPrefixes());
    reader.index.finish();
    auto impl = std::make_unique<Impl>();
    impl->index = std::move(reader.index);
    impl->communeNames = std::move(reader.communeNames);
    impl->parcelPrefixes = std::move(reader.parcelPrefixes);
    impl->extent = reader.extent;
    return Gazetteer{std::move(impl)};
}

namespace {

// The house, or the street where it has no such number.
FoundPlace inStreet(const detail::PlaceEntry& entry, const std::optional<detail::HouseNumber>& wanted) {
    FoundPlace place = entry.place;
    if (!wanted) return place;
    const auto isIt = [&](const detail::House& house) {
        return house.number == wanted->number && (wanted->suffix.empty() || house.suffix == wanted->suffix);
    };
    const auto house = std::ranges::find_if(entry.houses, isIt);
    if (house == entry.houses.end()) return place;
    place.kind = PlaceKind::address;
    place.name = fmt::format("{}{}{} {}", house->number, house->suffix.empty() ? "" : " ", house->suffix, place.name);
    place.box = {};
    place.box.add(house->at);
    if (house->row != 0) place.rowKind = Kind::amenity;
    place.row = house->row;
    return place;
}

} // namespace

std::vector<FoundPlace> Gazetteer::find(std::string_view text, std::size_t perKind) const {
    std::map<PlaceKind, std::vector<FoundPlace>> byKind;
    const auto take = [&](std::string_view words, const std::optional<detail::HouseNumber>& house) {
        for (const auto& hit : m_impl->index.find(searchWords(detail::withoutPostcode(words)))) {
            FoundPlace place = inStreet(m_impl->index.entries()[hit.entry], house);
            place.score = hit.score;
            auto& group = byKind[place.kind];
            const bool isThere = std::ranges::any_of(group, [&](const FoundPlace& other) {
                return other.name == place.name && other.detail == place.detail && other.row == place.row;
            });
            if (group.size() < perKind && !isThere) group.push_back(std::move(place));
        }
    };
    // "11 novembre" may be a name as well as a house.
    const auto house = detail::houseNumberOf(text);
    if (house) take(house->street, house);
    take(text, std::nullopt);
    std::vector<FoundPlace> found;
    for (auto& [kind, group] : byKind) std::ranges::move(group, std::back_inserter(found));
    return found;
}

std::size_t Gazetteer::size() const {
    return m_impl->index.entries().size();
}

std::vector<InseeCode> Gazetteer::communes(std::string_view text) const {
    std::vector<InseeCode> codes;
    const auto words = searchWords(text);
    for (const auto& [code, name] : m_impl->communeNames)
        if (words.empty() || code == text || searchWords(name) == words)
            if (auto parsed = InseeCode::parse(code)) codes.push_back(std::move(*parsed));
    return codes;
}

const std::vector<std::pair<std::string, std::string>>& Gazetteer::parcelPrefixes() const {
    return m_impl->parcelPrefixes;
}

geom::BoxM Gazetteer::extent() const {
    return m_impl->extent;
}

namespace {

std::vector<FoundPlace> parcelsOf(const Desk& desk, const Gazetteer& gazetteer, std::string_view text,
                                  std::size_t most) {
    std::vector<FoundPlace> found;
    const auto number = readParcelNumber(text);
    if (!number) return found;
    auto communes = gazetteer.communes(number->commune);
    // A commune that the workspace has parcels of, but not the outline.
    if (auto code = InseeCode::parse(number->commune); code && communes.empty()) communes.push_back(std::move(*code));
    for (const auto& [code, prefix] : gazetteer.parcelPrefixes()) {
        const bool isAsked =
            number->commune.empty() || std::ranges::find(communes, code, &InseeCode::text) != communes.end();
        if (!isAsked || (!number->prefix.empty() && number->prefix != prefix) || found.size() == most) continue;
        const auto commune = InseeCode::parse(code);
        const auto idu =
            commune ? parcelIdOf(*commune, prefix, *number) : Result<ParcelId>{std::unexpected(commune.error())};
        const auto row = idu ? desk.row(Kind::parcel, idu->text()) : Result<Record>{std::unexpected(idu.error())};
        if (!row) continue;
        FoundPlace place;
        place.kind = PlaceKind::parcel;
        place.name = row->key();
        const auto names = gazetteer.find(code, 1);
        if (!names.empty() && names.front().kind == PlaceKind::commune) place.detail = names.front().name;
        place.box = geom::boxOf(row->mainShape());
        place.rowKind = Kind::parcel;
        place.row = row->id;
        found.push_back(std::move(place));
    }
    return found;
}

} // namespace

std::vector<FoundPlace> findPlaces(const Desk& desk, const Gazetteer& gazetteer, std::string_view text,
                                   std::size_t perKind) {
    std::vector<FoundPlace> found;
    for (const auto& read : geom::readCoordinates(text, desk.info().epsg, gazetteer.extent())) {
        FoundPlace place;
        place.kind = PlaceKind::coordinates;
        place.box.add(read.place);
        place.read = read;
        found.push_back(std::move(place));
    }
    if (!found.empty()) return found;
    found = parcelsOf(desk, gazetteer, text, perKind);
    auto named = gazetteer.find(text, perKind);
    std::ranges::move(named, std::back_inserter(found));
    return found;
}

} // namespace geo::usecase
