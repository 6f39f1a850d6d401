#pragma once

#include "geom/read_coordinates.h"
#include "usecase/desk.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geo::usecase {

// What a place that was found is, in the order in which groups are listed.
enum class PlaceKind : std::uint8_t {
    coordinates,
    parcel,
    commune,
    qpv,
    site,
    project,
    thirdPlace,
    address,
    street,
    amenity
};

struct FoundPlace {
    PlaceKind kind = PlaceKind::address;
    std::string name;   // "" of coordinates: as they were read is in `read`
    std::string detail; // where it is: the commune
    geom::BoxM box;     // of a point: without width
    std::optional<domain::Kind> rowKind = {};
    std::int64_t row = 0; // of rowKind
    double score = 1.0;   // 0..1, how well the words fit
    std::optional<geom::ReadCoordinates> read = {};
};

// A file of addresses (BAN) that is read beside the workspace without being imported; none for an empty path.
struct AddressFile {
    std::filesystem::path path;
};

// Every name on the territory, to be searched without a network: communes, priority neighbourhoods, sites, projects,
// third places, addresses (rows of amenities of the category "adresse", and a referenced file), streets, amenities.
// Immutable, shared between threads.
class Gazetteer {
public:
    // Reads the workspace, and the file where one is given. Errors: cancelled; those of formats::Source for the file.
    [[nodiscard]] static Result<Gazetteer> read(const Desk& desk, const AddressFile& file, JobControl& job);

    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;
    ~Gazetteer();

    // Places whose words are those of the text, the last one begun, each with few wrong letters: at most `perKind` of
    // each kind, the best first within a kind. A number in front is a house number; a postcode is left aside. Words may
    // be those of the name or of the commune it lies in. O(words of the vocabulary) for a word typed.
    [[nodiscard]] std::vector<FoundPlace> find(std::string_view text, std::size_t perKind) const;

    [[nodiscard]] std::size_t size() const;
    // INSEE codes of the communes whose name the words are; all for "". By code too.
    [[nodiscard]] std::vector<InseeCode> communes(std::string_view text) const;
    // Sections' prefixes that the parcels of the workspace have, as (commune, three digits).
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& parcelPrefixes() const;
    [[nodiscard]] geom::BoxM extent() const;

private:
    struct Impl;
    explicit Gazetteer(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> m_impl;
};

// What was typed into "go to": coordinates and parcels' numbers as they are read, then names. At most `perKind` of
// each.
[[nodiscard]] std::vector<FoundPlace> findPlaces(const Desk& desk, const Gazetteer& gazetteer, std::string_view text,
                                                 std::size_t perKind);

} // namespace geo::usecase
