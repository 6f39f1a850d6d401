#include "text/field_label.h"

#include "text/language.h"
#include "text/standard_label.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app::text {

namespace {

struct Labels {
    Q_DECLARE_TR_FUNCTIONS(Labels)
};

struct Named {
    std::string_view name;
    const char* words;
};

// One row a field name of libgeo, in alphabetical order: a name that several kinds have reads the same in each.
constexpr std::array kLabels = std::to_array<Named>({
    {"accessible", QT_TRANSLATE_NOOP("Labels", "Accessible to persons with reduced mobility")},
    {"address", QT_TRANSLATE_NOOP("Labels", "Address")},
    {"area_ideal_m2", QT_TRANSLATE_NOOP("Labels", "Ideal area")},
    {"area_m2", QT_TRANSLATE_NOOP("Labels", "Area")},
    {"area_max_m2", QT_TRANSLATE_NOOP("Labels", "Largest area")},
    {"area_min_m2", QT_TRANSLATE_NOOP("Labels", "Smallest area")},
    {"author", QT_TRANSLATE_NOOP("Labels", "Author")},
    {"available_from", QT_TRANSLATE_NOOP("Labels", "Available from")},
    {"available_until", QT_TRANSLATE_NOOP("Labels", "Available until (excluded)")},
    {"bearer", QT_TRANSLATE_NOOP("Labels", "Bearer")},
    {"bridge", QT_TRANSLATE_NOOP("Labels", "Bridge")},
    {"budget_eur_year", QT_TRANSLATE_NOOP("Labels", "Yearly budget for rent and charges")},
    {"built_area_m2", QT_TRANSLATE_NOOP("Labels", "Built area")},
    {"call_id", QT_TRANSLATE_NOOP("Labels", "Call for projects")},
    {"capacity_places", QT_TRANSLATE_NOOP("Labels", "Capacity")},
    {"category", QT_TRANSLATE_NOOP("Labels", "Category")},
    {"ceiling_height_m", QT_TRANSLATE_NOOP("Labels", "Ceiling height")},
    {"ceiling_height_min_m", QT_TRANSLATE_NOOP("Labels", "Smallest ceiling height")},
    {"charges_eur_m2_year", QT_TRANSLATE_NOOP("Labels", "Charges")},
    {"choices", QT_TRANSLATE_NOOP("Labels", "Choices")},
    {"closes_on", QT_TRANSLATE_NOOP("Labels", "Closes on (excluded)")},
    {"code", QT_TRANSLATE_NOOP("Labels", "Code")},
    {"commune", QT_TRANSLATE_NOOP("Labels", "Commune")},
    {"communes", QT_TRANSLATE_NOOP("Labels", "Communes")},
    {"contact", QT_TRANSLATE_NOOP("Labels", "Contact")},
    {"contenance_m2", QT_TRANSLATE_NOOP("Labels", "Cadastral area")},
    {"content", QT_TRANSLATE_NOOP("Labels", "Content")},
    {"cycle", QT_TRANSLATE_NOOP("Labels", "Open to cyclists")},
    {"dataset_id", QT_TRANSLATE_NOOP("Labels", "Dataset")},
    {"decision", QT_TRANSLATE_NOOP("Labels", "Decision")},
    {"decision_rank", QT_TRANSLATE_NOOP("Labels", "Rank in the decision")},
    {"description", QT_TRANSLATE_NOOP("Labels", "Description")},
    {"document", QT_TRANSLATE_NOOP("Labels", "Document")},
    {"dossier_id", QT_TRANSLATE_NOOP("Labels", "Site of the dossier")},
    {"drive", QT_TRANSLATE_NOOP("Labels", "Open to cars")},
    {"duration_months", QT_TRANSLATE_NOOP("Labels", "Duration")},
    {"encoding", QT_TRANSLATE_NOOP("Labels", "Encoding")},
    {"epsg", QT_TRANSLATE_NOOP("Labels", "EPSG number")},
    {"filiere", QT_TRANSLATE_NOOP("Labels", "Filière")},
    {"filter", QT_TRANSLATE_NOOP("Labels", "Filter")},
    {"floor_load_kg_m2", QT_TRANSLATE_NOOP("Labels", "Floor load")},
    {"floor_load_min_kg_m2", QT_TRANSLATE_NOOP("Labels", "Smallest floor load")},
    {"from_date", QT_TRANSLATE_NOOP("Labels", "From")},
    {"from_node", QT_TRANSLATE_NOOP("Labels", "First crossing")},
    {"functions", QT_TRANSLATE_NOOP("Labels", "Functions")},
    {"generation", QT_TRANSLATE_NOOP("Labels", "Generation")},
    {"ground_floor", QT_TRANSLATE_NOOP("Labels", "Ground floor")},
    {"group_name", QT_TRANSLATE_NOOP("Labels", "Group")},
    {"happened_on", QT_TRANSLATE_NOOP("Labels", "Happened on")},
    {"idu", QT_TRANSLATE_NOOP("Labels", "Parcel identifier")},
    {"illustrative", QT_TRANSLATE_NOOP("Labels", "Illustrative")},
    {"imported", QT_TRANSLATE_NOOP("Labels", "Imported on")},
    {"in_qpv", QT_TRANSLATE_NOOP("Labels", "In a priority neighbourhood")},
    {"insee_code", QT_TRANSLATE_NOOP("Labels", "INSEE code")},
    {"jobs", QT_TRANSLATE_NOOP("Labels", "Expected jobs")},
    {"kept_rows", QT_TRANSLATE_NOOP("Labels", "Rows kept")},
    {"kind", QT_TRANSLATE_NOOP("Labels", "Type")},
    {"label", QT_TRANSLATE_NOOP("Labels", "Label")},
    {"labels", QT_TRANSLATE_NOOP("Labels", "Labels")},
    {"land_area_m2", QT_TRANSLATE_NOOP("Labels", "Land area")},
    {"layer", QT_TRANSLATE_NOOP("Labels", "Layer")},
    {"level", QT_TRANSLATE_NOOP("Labels", "Level")},
    {"licence", QT_TRANSLATE_NOOP("Labels", "Licence")},
    {"life_cycle", QT_TRANSLATE_NOOP("Labels", "Life cycle")},
    {"made_on", QT_TRANSLATE_NOOP("Labels", "Made on")},
    {"manager", QT_TRANSLATE_NOOP("Labels", "Manager")},
    {"mapping", QT_TRANSLATE_NOOP("Labels", "Field mapping")},
    {"max_scale", QT_TRANSLATE_NOOP("Labels", "Farthest scale (1:n)")},
    {"member", QT_TRANSLATE_NOOP("Labels", "File inside the archive")},
    {"min_scale", QT_TRANSLATE_NOOP("Labels", "Nearest scale (1:n)")},
    {"minutes", QT_TRANSLATE_NOOP("Labels", "Minutes of the decision")},
    {"name", QT_TRANSLATE_NOOP("Labels", "Name")},
    {"needs", QT_TRANSLATE_NOOP("Labels", "Needs")},
    {"noise_db", QT_TRANSLATE_NOOP("Labels", "Noise at the façade")},
    {"noise_max_db", QT_TRANSLATE_NOOP("Labels", "Greatest noise accepted")},
    {"note", QT_TRANSLATE_NOOP("Labels", "Note")},
    {"notes", QT_TRANSLATE_NOOP("Labels", "Notes")},
    {"notice_months", QT_TRANSLATE_NOOP("Labels", "Notice")},
    {"number", QT_TRANSLATE_NOOP("Labels", "Number")},
    {"occupation", QT_TRANSLATE_NOOP("Labels", "Present use")},
    {"one_way", QT_TRANSLATE_NOOP("Labels", "One way")},
    {"opacity", QT_TRANSLATE_NOOP("Labels", "Opacity")},
    {"open_to_public", QT_TRANSLATE_NOOP("Labels", "Open to the public")},
    {"opened_on", QT_TRANSLATE_NOOP("Labels", "Opened on")},
    {"opening", QT_TRANSLATE_NOOP("Labels", "Opening hours")},
    {"opens_on", QT_TRANSLATE_NOOP("Labels", "Opens on")},
    {"organisation", QT_TRANSLATE_NOOP("Labels", "Organisation")},
    {"other_fields", QT_TRANSLATE_NOOP("Labels", "Other fields of the source")},
    {"outdoor", QT_TRANSLATE_NOOP("Labels", "Outdoor part")},
    {"owner_name", QT_TRANSLATE_NOOP("Labels", "Name of the owner")},
    {"owner_type", QT_TRANSLATE_NOOP("Labels", "Owner")},
    {"parcels", QT_TRANSLATE_NOOP("Labels", "Cadastral parcels")},
    {"part", QT_TRANSLATE_NOOP("Labels", "Part")},
    {"placement_id", QT_TRANSLATE_NOOP("Labels", "Placement")},
    {"pollution", QT_TRANSLATE_NOOP("Labels", "Soil pollution")},
    {"population", QT_TRANSLATE_NOOP("Labels", "Population")},
    {"position", QT_TRANSLATE_NOOP("Labels", "Position")},
    {"power_kw", QT_TRANSLATE_NOOP("Labels", "Electrical power")},
    {"power_min_kw", QT_TRANSLATE_NOOP("Labels", "Smallest electrical power")},
    {"preferred_needs", QT_TRANSLATE_NOOP("Labels", "Needs that only rank")},
    {"preset", QT_TRANSLATE_NOOP("Labels", "Recognised format")},
    {"price_eur", QT_TRANSLATE_NOOP("Labels", "Price")},
    {"priority", QT_TRANSLATE_NOOP("Labels", "Priority")},
    {"project_id", QT_TRANSLATE_NOOP("Labels", "Project")},
    {"ranking", QT_TRANSLATE_NOOP("Labels", "Way of ranking")},
    {"reach_m", QT_TRANSLATE_NOOP("Labels", "Reach around the anchor")},
    {"read_rows", QT_TRANSLATE_NOOP("Labels", "Rows read")},
    {"reason", QT_TRANSLATE_NOOP("Labels", "Reason")},
    {"received_on", QT_TRANSLATE_NOOP("Labels", "Received on")},
    {"reference", QT_TRANSLATE_NOOP("Labels", "File or web address")},
    {"rejected_rows", QT_TRANSLATE_NOOP("Labels", "Rows rejected")},
    {"rent_eur_m2_year", QT_TRANSLATE_NOOP("Labels", "Rent")},
    {"rent_max_eur_m2_year", QT_TRANSLATE_NOOP("Labels", "Highest rent")},
    {"repaired_rows", QT_TRANSLATE_NOOP("Labels", "Rows repaired")},
    {"residents", QT_TRANSLATE_NOOP("Labels", "Residents")},
    {"result", QT_TRANSLATE_NOOP("Labels", "Result")},
    {"sanitation", QT_TRANSLATE_NOOP("Labels", "Sanitation")},
    {"scale", QT_TRANSLATE_NOOP("Labels", "Scale (1:n)")},
    {"scenario_id", QT_TRANSLATE_NOOP("Labels", "Scenario")},
    {"score", QT_TRANSLATE_NOOP("Labels", "Score")},
    {"section", QT_TRANSLATE_NOOP("Labels", "Section")},
    {"shortlist_rank", QT_TRANSLATE_NOOP("Labels", "Rank in the shortlist")},
    {"site_id", QT_TRANSLATE_NOOP("Labels", "Site")},
    {"slots_week", QT_TRANSLATE_NOOP("Labels", "Weekly slots")},
    {"source", QT_TRANSLATE_NOOP("Labels", "Source")},
    {"space_id", QT_TRANSLATE_NOOP("Labels", "Space")},
    {"space_kinds", QT_TRANSLATE_NOOP("Labels", "Kinds of space that suit")},
    {"spec", QT_TRANSLATE_NOOP("Labels", "Page")},
    {"speed_km_h", QT_TRANSLATE_NOOP("Labels", "Speed of cars")},
    {"stage", QT_TRANSLATE_NOOP("Labels", "Stage")},
    {"start_earliest", QT_TRANSLATE_NOOP("Labels", "Earliest start")},
    {"start_latest", QT_TRANSLATE_NOOP("Labels", "Latest start")},
    {"state", QT_TRANSLATE_NOOP("Labels", "State")},
    {"style", QT_TRANSLATE_NOOP("Labels", "Style")},
    {"summary", QT_TRANSLATE_NOOP("Labels", "Summary")},
    {"swapped_axes", QT_TRANSLATE_NOOP("Labels", "Axes swapped")},
    {"taken_on", QT_TRANSLATE_NOOP("Labels", "Computed on")},
    {"tenures", QT_TRANSLATE_NOOP("Labels", "Tenures")},
    {"terms", QT_TRANSLATE_NOOP("Labels", "Terms")},
    {"text", QT_TRANSLATE_NOOP("Labels", "Text")},
    {"title", QT_TRANSLATE_NOOP("Labels", "Title")},
    {"to_node", QT_TRANSLATE_NOOP("Labels", "Last crossing")},
    {"topic", QT_TRANSLATE_NOOP("Labels", "Topic")},
    {"tunnel", QT_TRANSLATE_NOOP("Labels", "Tunnel")},
    {"type", QT_TRANSLATE_NOOP("Labels", "Type")},
    {"undone", QT_TRANSLATE_NOOP("Labels", "Import undone")},
    {"unit", QT_TRANSLATE_NOOP("Labels", "Unit")},
    {"until_date", QT_TRANSLATE_NOOP("Labels", "Until (excluded)")},
    {"url", QT_TRANSLATE_NOOP("Labels", "Web address")},
    {"value", QT_TRANSLATE_NOOP("Labels", "Value")},
    {"vehicle_access", QT_TRANSLATE_NOOP("Labels", "Vehicle access")},
    {"vintage", QT_TRANSLATE_NOOP("Labels", "Vintage")},
    {"visible", QT_TRANSLATE_NOOP("Labels", "Visible")},
    {"walk", QT_TRANSLATE_NOOP("Labels", "Open to walkers")},
    {"water", QT_TRANSLATE_NOOP("Labels", "Water")},
    {"windows", QT_TRANSLATE_NOOP("Labels", "Periods of availability")},
    {"works_eur", QT_TRANSLATE_NOOP("Labels", "Works")},
    {"x", QT_TRANSLATE_NOOP("Labels", "Easting")},
    {"y", QT_TRANSLATE_NOOP("Labels", "Northing")},
    {"zone_type", QT_TRANSLATE_NOOP("Labels", "Planning zone")},
});
static_assert(std::ranges::is_sorted(kLabels, {}, &Named::name));

} // namespace

QString label(std::string_view fieldName) {
    const auto found = std::ranges::lower_bound(kLabels, fieldName, {}, &Named::name);
    if (found == kLabels.end() || found->name != fieldName)
        return standardLabel(fieldName).value_or(fromUtf8(fieldName));
    return Labels::tr(found->words);
}

QString label(const geo::domain::FieldInfo& field) {
    return label(field.name);
}

QString heading(const geo::domain::FieldInfo& field) {
    const QString unit = unitText(field.unit);
    return unit.isEmpty() ? label(field) : label(field) + " (" + unit + ')';
}

QString unitText(geo::domain::Unit unit) {
    using geo::domain::Unit;
    switch (unit) {
    case Unit::none:
    case Unit::year:
        return {};
    case Unit::metres:
        return "m";
    case Unit::squareMetres:
        return "m²";
    case Unit::euros:
        return "€";
    case Unit::eurosPerYear:
        return Labels::tr("€/year");
    case Unit::eurosPerSquareMetreYear:
        return Labels::tr("€/m²/year");
    case Unit::kilogramsPerSquareMetre:
        return "kg/m²";
    case Unit::kilowatts:
        return "kW";
    case Unit::decibels:
        return "dB";
    case Unit::kilometresPerHour:
        return "km/h";
    case Unit::months:
        return Labels::tr("months");
    case Unit::residents:
        return Labels::tr("residents");
    case Unit::places:
        return Labels::tr("places");
    case Unit::jobs:
        return Labels::tr("jobs");
    case Unit::share:
        return "%";
    case Unit::slotsPerWeek:
        return Labels::tr("half-days a week");
    case Unit::minutes:
        return "min";
    }
    return {};
}

QString label(const geo::domain::ShapeInfo& shape) {
    if (shape.name == "location") return Labels::tr("Point");
    if (shape.name == "outline") return Labels::tr("Outline");
    return Labels::tr("Geometry");
}

} // namespace app::text
