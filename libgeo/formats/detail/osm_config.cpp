#include "formats/detail/osm_config.h"

#include <cpl_vsi.h>

#include <mutex>
#include <string_view>

namespace geo::formats::detail {

namespace {

constexpr const char* kPath = "/vsimem/entente/osm.ini";

// The tags that streets, amenities and boundaries are made of; the rest is left aside.
constexpr std::string_view kConfig =
    R"(closed_ways_are_polygons=aeroway,amenity,boundary,building,craft,geological,historic,landuse,leisure,military,natural,office,place,shop,sport,tourism,highway=platform,public_transport=platform
attribute_name_laundering=no
report_all_ways=no
report_all_nodes=no
[points]
osm_id=yes
attributes=name,amenity,shop,office,leisure,tourism,healthcare,craft,public_transport,highway,operator,opening_hours,website,contact:phone,addr:housenumber,addr:street,addr:postcode,addr:city,ref:FR:INSEE
unsignificant=created_by,converted_by,source,time,ele,attribution
ignore=created_by,converted_by,source,note,todo,FIXME,attribution
other_tags=no
[lines]
osm_id=yes
attributes=name,highway,oneway,bridge,tunnel,foot,bicycle,motor_vehicle,vehicle,access,maxspeed,sidewalk,junction,layer,surface,railway,waterway
other_tags=no
[multipolygons]
osm_id=yes
attributes=name,type,amenity,admin_level,boundary,building,landuse,leisure,natural,place,shop,office,tourism,ref:INSEE,highway
other_tags=no
[multilinestrings]
osm_id=yes
attributes=name,type,route
other_tags=no
[other_relations]
osm_id=yes
attributes=name,type
other_tags=no
)";

} // namespace

const char* osmConfigPath() {
    static std::once_flag done;
    std::call_once(done, [] {
        // GDAL reads the bytes and never writes them.
        auto* bytes = reinterpret_cast<GByte*>(const_cast<char*>(kConfig.data()));
        VSIFCloseL(VSIFileFromMemBuffer(kPath, bytes, kConfig.size(), FALSE));
    });
    return kPath;
}

} // namespace geo::formats::detail
