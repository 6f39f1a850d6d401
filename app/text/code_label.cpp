#include "text/code_label.h"

#include "carto/layer.h"
#include "domain/attachment.h"
#include "domain/project_call.h"
#include "domain/results/access.h"
#include "domain/results/allocation.h"
#include "domain/results/match.h"
#include "domain/results/siting.h"
#include "domain/results/vintage.h"
#include "domain/scenario.h"
#include "domain/study_part.h"
#include "domain/third_place.h"
#include "text/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app::text {

namespace {

using namespace geo::domain;

template <class Enum>
using WordsOf = std::array<const char*, Codes<Enum>::kTexts.size()>;

// The words of each list, in the order of its enumeration. A code too few or too many does not compile.
constexpr WordsOf<SiteKind> kSiteKinds = {
    QT_TRANSLATE_NOOP("Codes", "Available land"), QT_TRANSLATE_NOOP("Codes", "Transitional site"),
    QT_TRANSLATE_NOOP("Codes", "Candidate third place"), QT_TRANSLATE_NOOP("Codes", "Shared premises"),
    QT_TRANSLATE_NOOP("Codes", "Rooftop")};
constexpr WordsOf<LifeCycle> kLifeCycles = {
    QT_TRANSLATE_NOOP("Codes", "Identified"), QT_TRANSLATE_NOOP("Codes", "Under study"),
    QT_TRANSLATE_NOOP("Codes", "Secured"),    QT_TRANSLATE_NOOP("Codes", "Can be mobilised"),
    QT_TRANSLATE_NOOP("Codes", "Reserved"),   QT_TRANSLATE_NOOP("Codes", "Occupied"),
    QT_TRANSLATE_NOOP("Codes", "Released")};
constexpr WordsOf<OwnerType> kOwnerTypes = {QT_TRANSLATE_NOOP("Codes", "Metropolis"),
                                            QT_TRANSLATE_NOOP("Codes", "Commune"),
                                            QT_TRANSLATE_NOOP("Codes", "State"),
                                            QT_TRANSLATE_NOOP("Codes", "Public body"),
                                            QT_TRANSLATE_NOOP("Codes", "Public land company"),
                                            QT_TRANSLATE_NOOP("Codes", "Social landlord"),
                                            QT_TRANSLATE_NOOP("Codes", "Company"),
                                            QT_TRANSLATE_NOOP("Codes", "Association"),
                                            QT_TRANSLATE_NOOP("Codes", "Private person"),
                                            QT_TRANSLATE_NOOP("Codes", "Other owner")};
constexpr WordsOf<Bearer> kBearers = {
    QT_TRANSLATE_NOOP("Codes", "Public land company"), QT_TRANSLATE_NOOP("Codes", "Solidarity land company"),
    QT_TRANSLATE_NOOP("Codes", "Novapole"), QT_TRANSLATE_NOOP("Codes", "Public land agency (EPF)"),
    QT_TRANSLATE_NOOP("Codes", "Owner")};
constexpr WordsOf<SpaceKind> kSpaceKinds = {
    QT_TRANSLATE_NOOP("Codes", "Land"),    QT_TRANSLATE_NOOP("Codes", "Premises"),
    QT_TRANSLATE_NOOP("Codes", "Floor"),   QT_TRANSLATE_NOOP("Codes", "Workshop"),
    QT_TRANSLATE_NOOP("Codes", "Office"),  QT_TRANSLATE_NOOP("Codes", "Shop"),
    QT_TRANSLATE_NOOP("Codes", "Storage"), QT_TRANSLATE_NOOP("Codes", "Hall"),
    QT_TRANSLATE_NOOP("Codes", "Kitchen"), QT_TRANSLATE_NOOP("Codes", "Roof"),
    QT_TRANSLATE_NOOP("Codes", "Yard"),    QT_TRANSLATE_NOOP("Codes", "Car park")};
constexpr WordsOf<Tenure> kTenures = {QT_TRANSLATE_NOOP("Codes", "Civil lease"),
                                      QT_TRANSLATE_NOOP("Codes", "Commercial lease"),
                                      QT_TRANSLATE_NOOP("Codes", "Short-term occupancy agreement"),
                                      QT_TRANSLATE_NOOP("Codes", "Long building lease"),
                                      QT_TRANSLATE_NOOP("Codes", "Solidarity land lease"),
                                      QT_TRANSLATE_NOOP("Codes", "Free loan for use"),
                                      QT_TRANSLATE_NOOP("Codes", "Sale")};
constexpr WordsOf<Filiere> kFilieres = {QT_TRANSLATE_NOOP("Codes", "Green building"),
                                        QT_TRANSLATE_NOOP("Codes", "Reuse"),
                                        QT_TRANSLATE_NOOP("Codes", "Inclusive housing"),
                                        QT_TRANSLATE_NOOP("Codes", "Food"),
                                        QT_TRANSLATE_NOOP("Codes", "Logistics"),
                                        QT_TRANSLATE_NOOP("Codes", "Digital"),
                                        QT_TRANSLATE_NOOP("Codes", "Mobility"),
                                        QT_TRANSLATE_NOOP("Codes", "Energy"),
                                        QT_TRANSLATE_NOOP("Codes", "Health"),
                                        QT_TRANSLATE_NOOP("Codes", "Culture")};
constexpr WordsOf<Stage> kStages = {QT_TRANSLATE_NOOP("Codes", "Incubation"), QT_TRANSLATE_NOOP("Codes", "Growth"),
                                    QT_TRANSLATE_NOOP("Codes", "Development")};
constexpr WordsOf<NeedLevel> kNeedLevels = {QT_TRANSLATE_NOOP("Codes", "Indifferent"),
                                            QT_TRANSLATE_NOOP("Codes", "Preferred"),
                                            QT_TRANSLATE_NOOP("Codes", "Required")};
constexpr WordsOf<PlacementState> kPlacementStates = {
    QT_TRANSLATE_NOOP("Codes", "Shortlisted"), QT_TRANSLATE_NOOP("Codes", "Visited"),
    QT_TRANSLATE_NOOP("Codes", "Proposed"),    QT_TRANSLATE_NOOP("Codes", "Approved"),
    QT_TRANSLATE_NOOP("Codes", "Declined"),    QT_TRANSLATE_NOOP("Codes", "Agreement signed"),
    QT_TRANSLATE_NOOP("Codes", "Running"),     QT_TRANSLATE_NOOP("Codes", "Ended")};
constexpr WordsOf<PlaceFunction> kPlaceFunctions = {
    QT_TRANSLATE_NOOP("Codes", "Coworking"), QT_TRANSLATE_NOOP("Codes", "Workshop"),
    QT_TRANSLATE_NOOP("Codes", "Food"),      QT_TRANSLATE_NOOP("Codes", "Reuse"),
    QT_TRANSLATE_NOOP("Codes", "Health"),    QT_TRANSLATE_NOOP("Codes", "Culture"),
    QT_TRANSLATE_NOOP("Codes", "Training"),  QT_TRANSLATE_NOOP("Codes", "Solidarity"),
    QT_TRANSLATE_NOOP("Codes", "Digital"),   QT_TRANSLATE_NOOP("Codes", "Other function")};
constexpr WordsOf<AttachmentKind> kAttachmentKinds = {
    QT_TRANSLATE_NOOP("Codes", "Photo"), QT_TRANSLATE_NOOP("Codes", "Plan"), QT_TRANSLATE_NOOP("Codes", "Document")};
constexpr WordsOf<ZoneType> kZoneTypes = {
    QT_TRANSLATE_NOOP("Codes", "U (built)"), QT_TRANSLATE_NOOP("Codes", "AUc (to be built)"),
    QT_TRANSLATE_NOOP("Codes", "AUs (to be built, closed)"), QT_TRANSLATE_NOOP("Codes", "A (farmland)"),
    QT_TRANSLATE_NOOP("Codes", "N (natural)")};
constexpr WordsOf<QpvGeneration> kGenerations = {QT_TRANSLATE_NOOP("Codes", "2015 outlines"),
                                                 QT_TRANSLATE_NOOP("Codes", "2024 outlines")};
constexpr WordsOf<Rule> kRules = {QT_TRANSLATE_NOOP("Codes", "Kind of space"),
                                  QT_TRANSLATE_NOOP("Codes", "Smallest area"),
                                  QT_TRANSLATE_NOOP("Codes", "Availability"),
                                  QT_TRANSLATE_NOOP("Codes", "Duration"),
                                  QT_TRANSLATE_NOOP("Codes", "Weekly slots"),
                                  QT_TRANSLATE_NOOP("Codes", "Ceiling height"),
                                  QT_TRANSLATE_NOOP("Codes", "Floor load"),
                                  QT_TRANSLATE_NOOP("Codes", "Ground floor"),
                                  QT_TRANSLATE_NOOP("Codes", "Accessibility"),
                                  QT_TRANSLATE_NOOP("Codes", "Vehicle access"),
                                  QT_TRANSLATE_NOOP("Codes", "Open to the public"),
                                  QT_TRANSLATE_NOOP("Codes", "Electrical power"),
                                  QT_TRANSLATE_NOOP("Codes", "Water"),
                                  QT_TRANSLATE_NOOP("Codes", "Sanitation"),
                                  QT_TRANSLATE_NOOP("Codes", "Outdoor part"),
                                  QT_TRANSLATE_NOOP("Codes", "Noise"),
                                  QT_TRANSLATE_NOOP("Codes", "Rent"),
                                  QT_TRANSLATE_NOOP("Codes", "Yearly budget"),
                                  QT_TRANSLATE_NOOP("Codes", "Tenure"),
                                  QT_TRANSLATE_NOOP("Codes", "Commune"),
                                  QT_TRANSLATE_NOOP("Codes", "In a priority neighbourhood"),
                                  QT_TRANSLATE_NOOP("Codes", "Distance to the anchor"),
                                  QT_TRANSLATE_NOOP("Codes", "Life cycle of the site")};
constexpr WordsOf<CallState> kCallStates = {QT_TRANSLATE_NOOP("Codes", "In preparation"),
                                            QT_TRANSLATE_NOOP("Codes", "Open"), QT_TRANSLATE_NOOP("Codes", "Closed"),
                                            QT_TRANSLATE_NOOP("Codes", "Decided")};
constexpr WordsOf<Decision> kDecisions = {QT_TRANSLATE_NOOP("Codes", "Pending"), QT_TRANSLATE_NOOP("Codes", "Selected"),
                                          QT_TRANSLATE_NOOP("Codes", "On the reserve list"),
                                          QT_TRANSLATE_NOOP("Codes", "Declined")};
constexpr WordsOf<ScenarioTopic> kTopics = {QT_TRANSLATE_NOOP("Codes", "Allocation of projects"),
                                            QT_TRANSLATE_NOOP("Codes", "Where to open")};
constexpr WordsOf<TravelMode> kTravelModes = {QT_TRANSLATE_NOOP("Codes", "On foot"),
                                              QT_TRANSLATE_NOOP("Codes", "By bicycle"),
                                              QT_TRANSLATE_NOOP("Codes", "By car")};
constexpr WordsOf<TravelDirection> kDirections = {QT_TRANSLATE_NOOP("Codes", "From the place"),
                                                  QT_TRANSLATE_NOOP("Codes", "To the place")};
constexpr WordsOf<CrossingRule> kCrossingRules = {QT_TRANSLATE_NOOP("Codes", "By source"),
                                                  QT_TRANSLATE_NOOP("Codes", "At shared vertices"),
                                                  QT_TRANSLATE_NOOP("Codes", "Wherever lines cross")};
constexpr WordsOf<NetworkFlawKind> kNetworkFlaws = {
    QT_TRANSLATE_NOOP("Codes", "Island"),    QT_TRANSLATE_NOOP("Codes", "Dangling end"),
    QT_TRANSLATE_NOOP("Codes", "Near miss"), QT_TRANSLATE_NOOP("Codes", "Crossing without a junction"),
    QT_TRANSLATE_NOOP("Codes", "Duplicate"), QT_TRANSLATE_NOOP("Codes", "Street without a length")};
constexpr WordsOf<AreaKind> kAreaKinds = {
    QT_TRANSLATE_NOOP("Codes", "Territory"), QT_TRANSLATE_NOOP("Codes", "Commune"),
    QT_TRANSLATE_NOOP("Codes", "Priority neighbourhood (QPV)"), QT_TRANSLATE_NOOP("Codes", "Statistical block (IRIS)"),
    QT_TRANSLATE_NOOP("Codes", "Neighbouring territories")};
constexpr WordsOf<AccessMethod> kAccessMethods = {QT_TRANSLATE_NOOP("Codes", "Two steps (2SFCA)"),
                                                  QT_TRANSLATE_NOOP("Codes", "Two steps, falling with time (E2SFCA)")};
constexpr WordsOf<SitingModel> kSitingModels = {QT_TRANSLATE_NOOP("Codes", "Most residents covered (MCLP)"),
                                                QT_TRANSLATE_NOOP("Codes", "Everyone covered (LSCP)"),
                                                QT_TRANSLATE_NOOP("Codes", "Least mean time (p-median)"),
                                                QT_TRANSLATE_NOOP("Codes", "Least longest time (p-centre)")};
constexpr WordsOf<SitingStatus> kSitingStates = {QT_TRANSLATE_NOOP("Codes", "Optimal, proven"),
                                                 QT_TRANSLATE_NOOP("Codes", "Best found, not proven"),
                                                 QT_TRANSLATE_NOOP("Codes", "Not feasible")};
constexpr WordsOf<StudyTopic> kStudyTopics = {
    QT_TRANSLATE_NOOP("Codes", "Functions and uses"), QT_TRANSLATE_NOOP("Codes", "Land and property"),
    QT_TRANSLATE_NOOP("Codes", "Legal"), QT_TRANSLATE_NOOP("Codes", "Economic and financial")};
constexpr WordsOf<Method> kMethods = {QT_TRANSLATE_NOOP("Codes", "Weighted sum"), QT_TRANSLATE_NOOP("Codes", "TOPSIS"),
                                      QT_TRANSLATE_NOOP("Codes", "PROMETHEE II")};
constexpr WordsOf<WeightSource> kWeightSources = {QT_TRANSLATE_NOOP("Codes", "Sliders"),
                                                  QT_TRANSLATE_NOOP("Codes", "Order of importance"),
                                                  QT_TRANSLATE_NOOP("Codes", "Comparison by pairs (AHP)")};
constexpr WordsOf<UnplacedReason> kUnplacedReasons = {
    QT_TRANSLATE_NOOP("Codes", "No space is eligible"),
    QT_TRANSLATE_NOOP("Codes", "Every eligible pair is forbidden"),
    QT_TRANSLATE_NOOP("Codes", "Its spaces serve other projects better"),
    QT_TRANSLATE_NOOP("Codes", "The ceiling of the bearer is reached"),
    QT_TRANSLATE_NOOP("Codes", "The share in priority neighbourhoods would not be kept"),
    QT_TRANSLATE_NOOP("Codes", "The search ended before")};
constexpr WordsOf<AllocationStatus> kAllocationStates = {
    QT_TRANSLATE_NOOP("Codes", "Optimal, proven"), QT_TRANSLATE_NOOP("Codes", "Best found, not proven"),
    QT_TRANSLATE_NOOP("Codes", "Stable"), QT_TRANSLATE_NOOP("Codes", "Not feasible")};
constexpr WordsOf<AllocationMethod> kAllocationMethods = {QT_TRANSLATE_NOOP("Codes", "Optimal"),
                                                          QT_TRANSLATE_NOOP("Codes", "Stable matching")};
constexpr WordsOf<Criterion> kCriteria = {
    QT_TRANSLATE_NOOP("Codes", "Area"),         QT_TRANSLATE_NOOP("Codes", "Rent"),
    QT_TRANSLATE_NOOP("Codes", "Availability"), QT_TRANSLATE_NOOP("Codes", "Priority neighbourhood"),
    QT_TRANSLATE_NOOP("Codes", "Proximity"),    QT_TRANSLATE_NOOP("Codes", "Readiness"),
    QT_TRANSLATE_NOOP("Codes", "Equipment"),    QT_TRANSLATE_NOOP("Codes", "Weekly slots"),
    QT_TRANSLATE_NOOP("Codes", "Yearly cost"),  QT_TRANSLATE_NOOP("Codes", "Ceiling height"),
    QT_TRANSLATE_NOOP("Codes", "Floor load"),   QT_TRANSLATE_NOOP("Codes", "Electrical power"),
    QT_TRANSLATE_NOOP("Codes", "Quiet"),        QT_TRANSLATE_NOOP("Codes", "Tenure"),
    QT_TRANSLATE_NOOP("Codes", "Commune"),      QT_TRANSLATE_NOOP("Codes", "Kind of space")};
constexpr WordsOf<VintageChange> kVintageChanges = {
    QT_TRANSLATE_NOOP("Codes", "Added"), QT_TRANSLATE_NOOP("Codes", "Removed"),
    QT_TRANSLATE_NOOP("Codes", "Geometry changed"), QT_TRANSLATE_NOOP("Codes", "Attributes changed"),
    QT_TRANSLATE_NOOP("Codes", "Geometry and attributes changed")};
constexpr std::array<const char*, geo::domain::Codes<geo::carto::LayerId>::kTexts.size()> kLayers = {
    QT_TRANSLATE_NOOP("Codes", "Population (200 m grid)"),
    QT_TRANSLATE_NOOP("Codes", "Planning zones"),
    QT_TRANSLATE_NOOP("Codes", "Hazards"),
    QT_TRANSLATE_NOOP("Codes", "Statistical blocks (IRIS)"),
    QT_TRANSLATE_NOOP("Codes", "Streets"),
    QT_TRANSLATE_NOOP("Codes", "Parcels"),
    QT_TRANSLATE_NOOP("Codes", "Communes"),
    QT_TRANSLATE_NOOP("Codes", "Priority neighbourhoods (QPV)"),
    QT_TRANSLATE_NOOP("Codes", "Amenities"),
    QT_TRANSLATE_NOOP("Codes", "Existing third places"),
    QT_TRANSLATE_NOOP("Codes", "Available land"),
    QT_TRANSLATE_NOOP("Codes", "Transitional sites"),
    QT_TRANSLATE_NOOP("Codes", "Candidate third places"),
    QT_TRANSLATE_NOOP("Codes", "Shared premises"),
    QT_TRANSLATE_NOOP("Codes", "Rooftops"),
    QT_TRANSLATE_NOOP("Codes", "Projects (anchor)")};

struct CodeList {
    std::span<const std::string_view> codes;
    std::span<const char* const> words;
};

template <Coded Enum, std::size_t N>
constexpr CodeList listed(const std::array<const char*, N>& words) {
    static_assert(N == Codes<Enum>::kTexts.size());
    return {codesOf<Enum>(), words};
}

constexpr std::array kLists = {listed<SiteKind>(kSiteKinds),
                               listed<LifeCycle>(kLifeCycles),
                               listed<OwnerType>(kOwnerTypes),
                               listed<Bearer>(kBearers),
                               listed<SpaceKind>(kSpaceKinds),
                               listed<Tenure>(kTenures),
                               listed<Filiere>(kFilieres),
                               listed<Stage>(kStages),
                               listed<NeedLevel>(kNeedLevels),
                               listed<PlacementState>(kPlacementStates),
                               listed<PlaceFunction>(kPlaceFunctions),
                               listed<AttachmentKind>(kAttachmentKinds),
                               listed<ZoneType>(kZoneTypes),
                               listed<QpvGeneration>(kGenerations),
                               listed<Rule>(kRules),
                               listed<Criterion>(kCriteria),
                               listed<Method>(kMethods),
                               listed<WeightSource>(kWeightSources),
                               listed<CallState>(kCallStates),
                               listed<Decision>(kDecisions),
                               listed<ScenarioTopic>(kTopics),
                               listed<StudyTopic>(kStudyTopics),
                               listed<TravelMode>(kTravelModes),
                               listed<TravelDirection>(kDirections),
                               listed<CrossingRule>(kCrossingRules),
                               listed<NetworkFlawKind>(kNetworkFlaws),
                               listed<AreaKind>(kAreaKinds),
                               listed<AccessMethod>(kAccessMethods),
                               listed<SitingModel>(kSitingModels),
                               listed<SitingStatus>(kSitingStates),
                               listed<AllocationMethod>(kAllocationMethods),
                               listed<AllocationStatus>(kAllocationStates),
                               listed<UnplacedReason>(kUnplacedReasons),
                               listed<VintageChange>(kVintageChanges),
                               listed<geo::carto::LayerId>(kLayers)};

bool holds(const CodeList& list, std::string_view code) {
    return std::ranges::find(list.codes, code) != list.codes.end();
}

} // namespace

QString codeLabel(std::span<const std::string_view> codes, std::string_view code) {
    const auto list = std::ranges::find(kLists, codes.data(), [](const CodeList& l) { return l.codes.data(); });
    const auto found = std::ranges::find(codes, code);
    if (list == kLists.end() || found == codes.end()) return fromUtf8(code);
    return QCoreApplication::translate("Codes", list->words[static_cast<std::size_t>(found - codes.begin())]);
}

QString codeLabel(const FieldInfo& field, std::string_view code) {
    return codeLabel(field.codes, code);
}

std::span<const std::string_view> listOf(std::span<const std::string_view> codes) {
    for (const CodeList& list : kLists)
        if (!codes.empty() && std::ranges::all_of(codes, [&](std::string_view code) { return holds(list, code); }))
            return list.codes;
    return {};
}

QString areaName(geo::domain::AreaKind kind, const std::string& name, const std::string& code) {
    if (code.empty() && name.empty()) return label(kind);
    return fromUtf8(name.empty() ? code : name);
}

} // namespace app::text
