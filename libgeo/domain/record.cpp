#include "domain/record.h"

#include "domain/amenity.h"
#include "domain/assumption.h"
#include "domain/attachment.h"
#include "domain/bookmark.h"
#include "domain/commune.h"
#include "domain/dataset.h"
#include "domain/described.h"
#include "domain/hazard.h"
#include "domain/iris.h"
#include "domain/layout.h"
#include "domain/life_cycle_change.h"
#include "domain/map_layer.h"
#include "domain/need_template.h"
#include "domain/parcel.h"
#include "domain/placement.h"
#include "domain/placement_change.h"
#include "domain/population_cell.h"
#include "domain/project_call.h"
#include "domain/qpv.h"
#include "domain/scenario.h"
#include "domain/standard.h"
#include "domain/street_edge.h"
#include "domain/study_part.h"
#include "domain/third_place.h"
#include "domain/tiers_lieu.h"
#include "domain/zone.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::domain {

namespace {

// Calls `use.template operator()<T>()` with the domain type of a kind: the one place that lists them.
template <class Use>
decltype(auto) withTypeOf(Kind kind, Use&& use) {
    switch (kind) {
    case Kind::commune:
        return use.template operator()<Commune>();
    case Kind::qpv:
        return use.template operator()<Qpv>();
    case Kind::iris:
        return use.template operator()<Iris>();
    case Kind::parcel:
        return use.template operator()<Parcel>();
    case Kind::site:
        return use.template operator()<Site>();
    case Kind::space:
        return use.template operator()<Space>();
    case Kind::thirdPlace:
        return use.template operator()<ThirdPlace>();
    case Kind::project:
        return use.template operator()<Project>();
    case Kind::placement:
        return use.template operator()<Placement>();
    case Kind::population:
        return use.template operator()<PopulationCell>();
    case Kind::street:
        return use.template operator()<StreetEdge>();
    case Kind::zone:
        return use.template operator()<Zone>();
    case Kind::hazard:
        return use.template operator()<Hazard>();
    case Kind::amenity:
        return use.template operator()<Amenity>();
    case Kind::tiersLieu:
        return use.template operator()<TiersLieu>();
    case Kind::attachment:
        return use.template operator()<Attachment>();
    case Kind::lifeCycleChange:
        return use.template operator()<LifeCycleChange>();
    case Kind::dataset:
        return use.template operator()<Dataset>();
    case Kind::mapLayer:
        return use.template operator()<MapLayer>();
    case Kind::bookmark:
        return use.template operator()<Bookmark>();
    case Kind::layout:
        return use.template operator()<Layout>();
    case Kind::placementChange:
        return use.template operator()<PlacementChange>();
    case Kind::projectCall:
        return use.template operator()<ProjectCall>();
    case Kind::callSpace:
        return use.template operator()<CallSpace>();
    case Kind::application:
        return use.template operator()<Application>();
    case Kind::scenario:
        return use.template operator()<Scenario>();
    case Kind::assumption:
        return use.template operator()<Assumption>();
    case Kind::needTemplate:
        return use.template operator()<NeedTemplate>();
    case Kind::studyPart:
        return use.template operator()<StudyPart>();
    case Kind::friche: // classes of standards have no type of their own: madeStandardInfo
    case Kind::terrainEco:
    case Kind::poleEco:
    case Kind::siteEco:
    case Kind::etablissement:
        break;
    }
    return use.template operator()<Site>();
}

template <Described T>
KindInfo madeInfo() {
    const auto& description = descriptionOf<T>();
    KindInfo info{T::kKind, {}, {}, {}, {}};
    for (const auto& field : description.fields) {
        if (!description.key.empty() && field.info.name == description.key) info.keyField = info.fields.size();
        if (!description.name.empty() && field.info.name == description.name) info.nameField = info.fields.size();
        info.fields.push_back(field.info);
    }
    for (const auto& shape : description.shapes) info.shapes.push_back(shape.info);
    return info;
}

// A class of a standard: its site if it is a face, its columns as texts, what else its file said, its dataset; and its
// shape if it has a place of its own.
KindInfo madeStandardInfo(Kind kind) {
    KindInfo info{kind, {}, {}, {}, {}};
    const bool isFace = !dossierFieldOf(kind).empty();
    if (isFace)
        info.fields.push_back(
            {.name = dossierFieldOf(kind), .type = FieldType::integer, .required = true, .refersTo = Kind::site});
    for (const StandardField& field : standardFieldsOf(kind)) {
        if (field.heldBy == "geometry")
            info.shapes.push_back({field.heldBy, field.type == StandardType::point ? geom::GeometryType::point
                                                                                   : geom::GeometryType::multiPolygon});
        if (!isColumn(kind, field)) continue;
        const bool isKey = !isFace && info.fields.empty();
        if (isKey) info.keyField = 0;
        info.fields.push_back({.name = field.column, .required = isKey, .personal = field.personal});
    }
    info.fields.push_back({.name = kOtherFields, .personal = true}); // no one knows what they hold
    info.fields.push_back({.name = "dataset_id", .type = FieldType::integer, .refersTo = Kind::dataset});
    if (!isFace)
        for (std::size_t i = 0; i < info.fields.size(); ++i)
            if (info.fields[i].name.ends_with("_nom") && !info.nameField) info.nameField = i;
    return info;
}

std::string fieldNames(const KindInfo& info) {
    std::string names;
    for (const FieldInfo& field : info.fields) names += (names.empty() ? "" : " ") + std::string{field.name};
    return names;
}

// Whether each shape is of its type as it stands.
bool haveTheirTypes(const std::vector<geom::Geometry>& shapes, const KindInfo& info) {
    for (std::size_t i = 0; i < shapes.size() && i < info.shapes.size(); ++i)
        if (!geom::isEmpty(shapes[i]) && geom::typeOf(shapes[i]) != info.shapes[i].type) return false;
    return true;
}

template <Described T>
void addTypedViolations(const Record& record, std::vector<Error>& errors) {
    const auto rules = descriptionOf<T>().rules;
    const bool needsShapes = rules || !haveTheirTypes(record.shapes, infoOf(record.kind));
    const auto object = needsShapes ? fromRecord<T>(record) : withoutShapesFrom<T>(record);
    if (!object) {
        errors.push_back(object.error());
        return;
    }
    if (rules) rules(*object, errors);
}

} // namespace

const KindInfo& infoOf(Kind kind) {
    static const std::vector<KindInfo> infos = [] {
        std::vector<KindInfo> made;
        made.reserve(kAllKinds.size());
        for (const Kind each : kAllKinds)
            made.push_back(isOfStandard(each) ? madeStandardInfo(each)
                                              : withTypeOf(each, []<Described T>() { return madeInfo<T>(); }));
        return made;
    }();
    return infos.at(static_cast<std::size_t>(kind));
}

Result<std::size_t> KindInfo::indexOf(std::string_view field) const {
    const auto found = std::ranges::find(fields, field, &FieldInfo::name);
    if (found != fields.end()) return static_cast<std::size_t>(found - fields.begin());
    return fail(ErrorCode::attributeUnknown,
                {{"kind", std::string{name(kind)}}, {"field", std::string{field}}, {"allowed", fieldNames(*this)}});
}

const FieldInfo* KindInfo::find(std::string_view field) const {
    const auto found = std::ranges::find(fields, field, &FieldInfo::name);
    return found == fields.end() ? nullptr : &*found;
}

const Value& Record::value(std::string_view field) const {
    static const Value kUnknown;
    const auto index = infoOf(kind).indexOf(field);
    return index && *index < values.size() ? values[*index] : kUnknown;
}

std::string Record::key() const {
    const auto keyField = infoOf(kind).keyField;
    if (keyField && *keyField < values.size() && isKnown(values[*keyField])) return toText(values[*keyField]);
    return fmt::format("{}", id);
}

std::string Record::displayName() const {
    const auto nameField = infoOf(kind).nameField;
    if (nameField && *nameField < values.size() && isKnown(values[*nameField])) return toText(values[*nameField]);
    return key();
}

const geom::Geometry& Record::mainShape() const {
    static const geom::Geometry kNowhere;
    for (auto shape = shapes.rbegin(); shape != shapes.rend(); ++shape)
        if (!geom::isEmpty(*shape)) return *shape;
    return kNowhere;
}

Record emptyRecord(Kind kind) {
    if (isOfStandard(kind))
        return {kind, 0, std::vector<Value>(infoOf(kind).fields.size()),
                std::vector<geom::Geometry>(infoOf(kind).shapes.size())};
    return withTypeOf(kind, []<Described T>() { return toRecord(T{}); });
}

std::vector<Error> violations(const Record& record) {
    const KindInfo& info = infoOf(record.kind);
    std::vector<Error> errors;
    for (std::size_t i = 0; i < info.fields.size(); ++i)
        if (auto fits = checkValue(info.fields[i], i < record.values.size() ? record.values[i] : Value{}); !fits) {
            Error error = std::move(fits).error();
            error.arguments.insert(error.arguments.begin(), {"kind", std::string{name(record.kind)}});
            errors.push_back(std::move(error));
        }
    if (errors.empty() && !isOfStandard(record.kind))
        withTypeOf(record.kind, [&]<Described T>() { addTypedViolations<T>(record, errors); });
    return errors;
}

} // namespace geo::domain
