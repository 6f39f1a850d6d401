#include "text/words.h"

#include <QCoreApplication>

namespace app::text {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString words(geo::Phase phase) {
    switch (phase) {
    case geo::Phase::starting:
        return Words::tr("starting");
    case geo::Phase::opening:
        return Words::tr("opening");
    case geo::Phase::reading:
        return Words::tr("reading");
    case geo::Phase::checking:
        return Words::tr("checking");
    case geo::Phase::repairing:
        return Words::tr("repairing");
    case geo::Phase::projecting:
        return Words::tr("projecting");
    case geo::Phase::indexing:
        return Words::tr("indexing");
    case geo::Phase::writing:
        return Words::tr("writing");
    case geo::Phase::computing:
        return Words::tr("computing");
    case geo::Phase::ranking:
        return Words::tr("ranking");
    case geo::Phase::drawing:
        return Words::tr("drawing");
    case geo::Phase::exporting:
        return Words::tr("exporting");
    case geo::Phase::backingUp:
        return Words::tr("backing up");
    }
    return {};
}

QString words(geo::Severity severity) {
    switch (severity) {
    case geo::Severity::note:
        return Words::tr("Note");
    case geo::Severity::warning:
        return Words::tr("Warning");
    case geo::Severity::rejected:
        return Words::tr("Rejected");
    }
    return {};
}

QString words(geo::domain::Action action) {
    using geo::domain::Action;
    switch (action) {
    case Action::create:
        return Words::tr("Workspace created");
    case Action::import:
        return Words::tr("Import");
    case Action::edit:
        return Words::tr("Edit");
    case Action::add:
        return Words::tr("Addition");
    case Action::remove:
        return Words::tr("Removal");
    case Action::shortlist:
        return Words::tr("Shortlisting");
    case Action::reorder:
        return Words::tr("Shortlist reordered");
    case Action::decide:
        return Words::tr("Decision");
    case Action::allocate:
        return Words::tr("Allocation");
    case Action::sample:
        return Words::tr("Sample data");
    case Action::undo:
        return Words::tr("Undo");
    case Action::redo:
        return Words::tr("Redo");
    }
    return {};
}

QString words(geo::domain::JournalState state) {
    using geo::domain::JournalState;
    switch (state) {
    case JournalState::done:
        return Words::tr("In force");
    case JournalState::undone:
        return Words::tr("Undone");
    case JournalState::abandoned:
        return Words::tr("Undone for good");
    }
    return {};
}

QString words(geo::domain::Answer answer) {
    using geo::domain::Answer;
    switch (answer) {
    case Answer::met:
        return Words::tr("Met");
    case Answer::broken:
        return Words::tr("Not met");
    case Answer::unknown:
        return Words::tr("Not known");
    }
    return {};
}

QString words(geo::carto::LayerGroup group) {
    using geo::carto::LayerGroup;
    switch (group) {
    case LayerGroup::overlay:
        return Words::tr("Overlays");
    case LayerGroup::context:
        return Words::tr("Context");
    case LayerGroup::base:
        return Words::tr("Base map");
    }
    return {};
}

QString name(geo::domain::Kind kind, int count) {
    using geo::domain::Kind;
    switch (kind) {
    case Kind::commune:
        return Words::tr("commune(s)", nullptr, count);
    case Kind::qpv:
        return Words::tr("priority neighbourhood(s)", nullptr, count);
    case Kind::iris:
        return Words::tr("statistical block(s)", nullptr, count);
    case Kind::parcel:
        return Words::tr("parcel(s)", nullptr, count);
    case Kind::site:
        return Words::tr("site(s)", nullptr, count);
    case Kind::space:
        return Words::tr("space(s)", nullptr, count);
    case Kind::thirdPlace:
        return Words::tr("third place(s)", nullptr, count);
    case Kind::project:
        return Words::tr("project(s)", nullptr, count);
    case Kind::placement:
        return Words::tr("placement(s)", nullptr, count);
    case Kind::population:
        return Words::tr("population cell(s)", nullptr, count);
    case Kind::street:
        return Words::tr("street segment(s)", nullptr, count);
    case Kind::zone:
        return Words::tr("planning zone(s)", nullptr, count);
    case Kind::hazard:
        return Words::tr("hazard area(s)", nullptr, count);
    case Kind::amenity:
        return Words::tr("amenity(ies)", nullptr, count);
    case Kind::friche:
        return Words::tr("brownfield sheet(s)", nullptr, count);
    case Kind::terrainEco:
        return Words::tr("economic plot sheet(s)", nullptr, count);
    case Kind::tiersLieu:
        return Words::tr("third-place sheet(s)", nullptr, count);
    case Kind::attachment:
        return Words::tr("attachment(s)", nullptr, count);
    case Kind::lifeCycleChange:
        return Words::tr("life-cycle step(s)", nullptr, count);
    case Kind::poleEco:
        return Words::tr("economic cluster(s)", nullptr, count);
    case Kind::siteEco:
        return Words::tr("economic site(s)", nullptr, count);
    case Kind::etablissement:
        return Words::tr("establishment(s)", nullptr, count);
    case Kind::dataset:
        return Words::tr("dataset(s)", nullptr, count);
    case Kind::mapLayer:
        return Words::tr("map layer(s)", nullptr, count);
    case Kind::bookmark:
        return Words::tr("bookmark(s)", nullptr, count);
    case Kind::layout:
        return Words::tr("page layout(s)", nullptr, count);
    case Kind::placementChange:
        return Words::tr("step(s) of a placement", nullptr, count);
    case Kind::projectCall:
        return Words::tr("call(s) for projects", nullptr, count);
    case Kind::callSpace:
        return Words::tr("space(s) on offer", nullptr, count);
    case Kind::application:
        return Words::tr("application(s)", nullptr, count);
    case Kind::scenario:
        return Words::tr("scenario(s)", nullptr, count);
    case Kind::assumption:
        return Words::tr("assumption(s)", nullptr, count);
    case Kind::needTemplate:
        return Words::tr("template(s) of needs", nullptr, count);
    case Kind::studyPart:
        return Words::tr("part(s) of a study", nullptr, count);
    }
    return {};
}

QString title(geo::domain::Kind kind) {
    return capitalised(name(kind, 2));
}

QString capitalised(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

} // namespace app::text
