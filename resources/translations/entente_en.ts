<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Allocation</name>
    <message numerus="yes">
        <source>%n project(s) gain</source>
        <translation>
            <numerusform>%n project gains</numerusform>
            <numerusform>%n projects gain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s)</source>
        <translation>
            <numerusform>%n loses</numerusform>
            <numerusform>%n lose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new placement(s)</source>
        <translation>
            <numerusform>%n new placement</numerusform>
            <numerusform>%n new placements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved on</source>
        <translation>
            <numerusform>%n moved on</numerusform>
            <numerusform>%n moved on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as it is</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Basemap</name>
    <message numerus="yes">
        <source>It is asked again in %n second(s).</source>
        <translation>
            <numerusform>It is asked again in %n second.</numerusform>
            <numerusform>It is asked again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%1 reach one of the %n place(s) within %2 %3.</source>
        <translation>
            <numerusform>%1 reach the one place within %2 %3.</numerusform>
            <numerusform>%1 reach one of the %n places within %2 %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message numerus="yes">
        <source>%1 is not filled in for %n row(s): left out where it counts.</source>
        <translation>
            <numerusform>%1 is not filled in for %n row: left out where it counts.</numerusform>
            <numerusform>%1 is not filled in for %n rows: left out where it counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is not filled in for %n row(s); %2 was assumed.</source>
        <translation>
            <numerusform>%1 is not filled in for %n row; %2 was assumed.</numerusform>
            <numerusform>%1 is not filled in for %n rows; %2 was assumed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message numerus="yes">
        <source>It asks to wait: try again in %n minute(s).</source>
        <translation>
            <numerusform>It asks to wait: try again in %n minute.</numerusform>
            <numerusform>It asks to wait: try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message numerus="yes">
        <source>Not in it, for want of an outline: %1 site(s).</source>
        <translation>
            <numerusform>Not in it, for want of an outline: %1 site.</numerusform>
            <numerusform>Not in it, for want of an outline: %1 sites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not there on that day: %1 site(s).</source>
        <translation>
            <numerusform>Not there on that day: %1 site.</numerusform>
            <numerusform>Not there on that day: %1 sites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OccupancyOfSite</name>
    <message numerus="yes">
        <source>Occupied on %1: %2 of %n space(s)</source>
        <translation>
            <numerusform>Occupied on %1: %2 of %n space</numerusform>
            <numerusform>Occupied on %1: %2 of %n spaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message numerus="yes">
        <source>%n more space(s)</source>
        <translation>
            <numerusform>%n more space</numerusform>
            <numerusform>%n more spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps out %n space(s)</source>
        <translation>
            <numerusform>Keeps out %n space</numerusform>
            <numerusform>Keeps out %n spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do(es) not say</source>
        <translation>
            <numerusform>%n does not say</numerusform>
            <numerusform>%n do not say</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Siting</name>
    <message numerus="yes">
        <source>%n new place(s)</source>
        <translation>
            <numerusform>%n new place</numerusform>
            <numerusform>%n new places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) needed</source>
        <translation>
            <numerusform>%n place needed</numerusform>
            <numerusform>%n places needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StyleFile</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message numerus="yes">
        <source>%1 resident(s)</source>
        <translation>
            <numerusform>%1 resident</numerusform>
            <numerusform>%1 residents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>template(s) of needs</source>
        <translation>
            <numerusform>template of needs</numerusform>
            <numerusform>templates of needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>commune(s)</source>
        <translation>
            <numerusform>commune</numerusform>
            <numerusform>communes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>priority neighbourhood(s)</source>
        <translation>
            <numerusform>priority neighbourhood</numerusform>
            <numerusform>priority neighbourhoods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>statistical block(s)</source>
        <translation>
            <numerusform>statistical block</numerusform>
            <numerusform>statistical blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>parcel(s)</source>
        <translation>
            <numerusform>parcel</numerusform>
            <numerusform>parcels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>site(s)</source>
        <translation>
            <numerusform>site</numerusform>
            <numerusform>sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>space(s)</source>
        <translation>
            <numerusform>space</numerusform>
            <numerusform>spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>third place(s)</source>
        <translation>
            <numerusform>third place</numerusform>
            <numerusform>third places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>project(s)</source>
        <translation>
            <numerusform>project</numerusform>
            <numerusform>projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>placement(s)</source>
        <translation>
            <numerusform>placement</numerusform>
            <numerusform>placements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>population cell(s)</source>
        <translation>
            <numerusform>population cell</numerusform>
            <numerusform>population cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>street segment(s)</source>
        <translation>
            <numerusform>street segment</numerusform>
            <numerusform>street segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>planning zone(s)</source>
        <translation>
            <numerusform>planning zone</numerusform>
            <numerusform>planning zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hazard area(s)</source>
        <translation>
            <numerusform>hazard area</numerusform>
            <numerusform>hazard areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>amenity(ies)</source>
        <translation>
            <numerusform>amenity</numerusform>
            <numerusform>amenities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>brownfield sheet(s)</source>
        <translation>
            <numerusform>brownfield sheet</numerusform>
            <numerusform>brownfield sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>economic plot sheet(s)</source>
        <translation>
            <numerusform>economic plot sheet</numerusform>
            <numerusform>economic plot sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>third-place sheet(s)</source>
        <translation>
            <numerusform>third-place sheet</numerusform>
            <numerusform>third-place sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>attachment(s)</source>
        <translation>
            <numerusform>attachment</numerusform>
            <numerusform>attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>life-cycle step(s)</source>
        <translation>
            <numerusform>life-cycle step</numerusform>
            <numerusform>life-cycle steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>economic cluster(s)</source>
        <translation>
            <numerusform>economic cluster</numerusform>
            <numerusform>economic clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>economic site(s)</source>
        <translation>
            <numerusform>economic site</numerusform>
            <numerusform>economic sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>establishment(s)</source>
        <translation>
            <numerusform>establishment</numerusform>
            <numerusform>establishments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dataset(s)</source>
        <translation>
            <numerusform>dataset</numerusform>
            <numerusform>datasets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>map layer(s)</source>
        <translation>
            <numerusform>map layer</numerusform>
            <numerusform>map layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bookmark(s)</source>
        <translation>
            <numerusform>bookmark</numerusform>
            <numerusform>bookmarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>page layout(s)</source>
        <translation>
            <numerusform>page layout</numerusform>
            <numerusform>page layouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>step(s) of a placement</source>
        <translation>
            <numerusform>step of a placement</numerusform>
            <numerusform>steps of a placement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>call(s) for projects</source>
        <translation>
            <numerusform>call for projects</numerusform>
            <numerusform>calls for projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>space(s) on offer</source>
        <translation>
            <numerusform>space on offer</numerusform>
            <numerusform>spaces on offer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>application(s)</source>
        <translation>
            <numerusform>application</numerusform>
            <numerusform>applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>scenario(s)</source>
        <translation>
            <numerusform>scenario</numerusform>
            <numerusform>scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>assumption(s)</source>
        <translation>
            <numerusform>assumption</numerusform>
            <numerusform>assumptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part(s) of a study</source>
        <translation>
            <numerusform>part of a study</numerusform>
            <numerusform>parts of a study</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::allocation::PlacingDialog</name>
    <message numerus="yes">
        <source>&amp;Leave out the %n that conflict(s) with the workspace as it is now</source>
        <translation>
            <numerusform>&amp;Leave out the one that conflicts with the workspace as it is now</numerusform>
            <numerusform>&amp;Leave out the %n that conflict with the workspace as it is now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Propose %n placement(s)</source>
        <translation>
            <numerusform>&amp;Propose %n placement</numerusform>
            <numerusform>&amp;Propose %n placements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::basemap::ServiceDialog</name>
    <message numerus="yes">
        <source>The service offers %n layer(s).</source>
        <translation>
            <numerusform>The service offers %n layer.</numerusform>
            <numerusform>The service offers %n layers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::DataSetModel</name>
    <message numerus="yes">
        <source>%n file(s) missing</source>
        <translation>
            <numerusform>%n file missing</numerusform>
            <numerusform>%n files missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::catalogue::GetDataDialog</name>
    <message numerus="yes">
        <source>%n file(s) could not be had; the reasons are below.</source>
        <translation>
            <numerusform>%n file could not be had; the reason is below.</numerusform>
            <numerusform>%n files could not be had; the reasons are below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::coverage::ParameterPanel</name>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) added</source>
        <translation>
            <numerusform>%n site added</numerusform>
            <numerusform>%n sites added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) closed</source>
        <translation>
            <numerusform>%n place closed</numerusform>
            <numerusform>%n places closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::dossier::DossierPanel</name>
    <message numerus="yes">
        <source>%n thing(s) to complete (F8)</source>
        <translation>
            <numerusform>%n thing to complete (F8)</numerusform>
            <numerusform>%n things to complete (F8)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::editing::SiteEditor</name>
    <message numerus="yes">
        <source>The site was cut: the largest part keeps the row and its spaces, %n new site(s) have its attributes.</source>
        <translation>
            <numerusform>The site was cut: the largest part keeps the row and its spaces, %n new site has its attributes.</numerusform>
            <numerusform>The site was cut: the largest part keeps the row and its spaces, %n new sites have its attributes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” keeps its row and took over the outline of %n other site(s)</source>
        <translation>
            <numerusform>“%1” keeps its row and took over the outline of %n other site</numerusform>
            <numerusform>“%1” keeps its row and took over the outlines of %n other sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, with %n space(s).</source>
        <translation>
            <numerusform>, with %n space.</numerusform>
            <numerusform>, with %n spaces.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::exchange::ExportDialog</name>
    <message numerus="yes">
        <source>Only what the filter of the table shows (%n row(s))</source>
        <translation>
            <numerusform>Only what the filter of the table shows (%n row)</numerusform>
            <numerusform>Only what the filter of the table shows (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only what is selected (%n row(s))</source>
        <translation>
            <numerusform>Only what is selected (%n row)</numerusform>
            <numerusform>Only what is selected (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::exchange::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n source(s)</source>
        <translation>
            <numerusform>&amp;Import %n source</numerusform>
            <numerusform>&amp;Import %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::exchange::QuarantineDialog</name>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) kept.</source>
        <translation>
            <numerusform>%n row kept.</numerusform>
            <numerusform>%n rows kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) still cannot be kept.</source>
        <translation>
            <numerusform>%n row still cannot be kept.</numerusform>
            <numerusform>%n rows still cannot be kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) given up. Undo brings them back.</source>
        <translation>
            <numerusform>%n row given up. Undo brings it back.</numerusform>
            <numerusform>%n rows given up. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Try %n row(s) again</source>
        <translation>
            <numerusform>&amp;Try %n row again</numerusform>
            <numerusform>&amp;Try %n rows again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Give %n row(s) up</source>
        <translation>
            <numerusform>&amp;Give %n row up</numerusform>
            <numerusform>&amp;Give %n rows up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::help::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::jobs::JobProgressBar</name>
    <message numerus="yes">
        <source>%1 (and %n other(s))</source>
        <translation>
            <numerusform>%1 (and %n other)</numerusform>
            <numerusform>%1 (and %n others)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::matching::MatchPanel</name>
    <message numerus="yes">
        <source>%n of them leave(s) a rule unanswered: what is not known may still exclude.</source>
        <translation>
            <numerusform>%n of them leaves a rule unanswered: what is not known may still exclude.</numerusform>
            <numerusform>%n of them leave a rule unanswered: what is not known may still exclude.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) were not looked at: the filter of their layer leaves them out.</source>
        <translation>
            <numerusform>%n site was not looked at: the filter of its layer leaves it out.</numerusform>
            <numerusform>%n sites were not looked at: the filter of their layer leaves them out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::matching::PairWeights</name>
    <message numerus="yes">
        <source>%n pair(s) not judged: they follow from the others.</source>
        <translation>
            <numerusform>%n pair not judged: they follow from the others.</numerusform>
            <numerusform>%n pairs not judged: they follow from the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::needs::RelaxationPanel</name>
    <message numerus="yes">
        <source>%n space(s) meet(s) every need.</source>
        <translation>
            <numerusform>%n space meets every need.</numerusform>
            <numerusform>%n spaces meet every need.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s) cannot be had whatever the needs.</source>
        <translation>
            <numerusform>%n space cannot be had whatever the needs.</numerusform>
            <numerusform>%n spaces cannot be had whatever the needs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::needs::WhyNotDialog</name>
    <message numerus="yes">
        <source>%n rule(s) not met.</source>
        <translation>
            <numerusform>%n rule not met.</numerusform>
            <numerusform>%n rules not met.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::records::FoundList</name>
    <message numerus="yes">
        <source>%n object(s) at %1</source>
        <translation>
            <numerusform>%n object at %1</numerusform>
            <numerusform>%n objects at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::records::HistoryModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::records::TableSummary</name>
    <message numerus="yes">
        <source>, %n selected</source>
        <translation>
            <numerusform>, %n selected</numerusform>
            <numerusform>, %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n of them not shown)</source>
        <translation>
            <numerusform> (%n of them not shown)</numerusform>
            <numerusform> (%n of them not shown)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 different value(s)</source>
        <translation>
            <numerusform>%1 different value</numerusform>
            <numerusform>%1 different values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::records::ValuePicker</name>
    <message numerus="yes">
        <source>Only the %n most frequent values are listed.</source>
        <translation>
            <numerusform>Only the most frequent value is listed.</numerusform>
            <numerusform>Only the %n most frequent values are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::selecting::ExpressionDialog</name>
    <message numerus="yes">
        <source>%n row(s) meet the condition.</source>
        <translation>
            <numerusform>%n row meets the condition.</numerusform>
            <numerusform>%n rows meet the condition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::selecting::LocationDialog</name>
    <message numerus="yes">
        <source>only the %n selected one(s)</source>
        <translation>
            <numerusform>only the %n selected one</numerusform>
            <numerusform>only the %n selected ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) found.</source>
        <translation>
            <numerusform>%n row found.</numerusform>
            <numerusform>%n rows found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::siting::FrontChart</name>
    <message numerus="yes">
        <source>%n new place(s)</source>
        <translation>
            <numerusform>%n new place</numerusform>
            <numerusform>%n new places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::siting::SitingPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::styling::ClassPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, of which %n without a value</source>
        <translation>
            <numerusform>, of which %n without a value</numerusform>
            <numerusform>, of which %n without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::timeline::DateBar</name>
    <message numerus="yes">
        <source>%n without known dates</source>
        <translation>
            <numerusform>%n without known dates</numerusform>
            <numerusform>%n without known dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::timeline::TimelinePanel</name>
    <message numerus="yes">
        <source>%n agreement(s) end within 90 days</source>
        <translation>
            <numerusform>%n agreement ends within 90 days</numerusform>
            <numerusform>%n agreements end within 90 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::timeline::TimelineView</name>
    <message numerus="yes">
        <source> – ends within %n day(s)</source>
        <translation>
            <numerusform> – ends within %n day</numerusform>
            <numerusform> – ends within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::vintage::VintageDialog</name>
    <message numerus="yes">
        <source>%n row(s) of the file cannot be read and count for nothing here.</source>
        <translation>
            <numerusform>%n row of the file cannot be read and counts for nothing here.</numerusform>
            <numerusform>%n rows of the file cannot be read and count for nothing here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::AllocationCommands</name>
    <message numerus="yes">
        <source>%n placement(s) proposed. “Undo” takes all of them back.</source>
        <translation>
            <numerusform>%n placement proposed. “Undo” takes it back.</numerusform>
            <numerusform>%n placements proposed. “Undo” takes all of them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::BoardCommands</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::DataCommands</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::MainWindow</name>
    <message numerus="yes">
        <source>%n object(s) selected</source>
        <translation>
            <numerusform>%n object selected</numerusform>
            <numerusform>%n objects selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::ParcelPicking</name>
    <message numerus="yes">
        <source>%n parcel(s), outline %1</source>
        <translation>
            <numerusform>%n parcel, outline %1</numerusform>
            <numerusform>%n parcels, outline %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n parcel(s) of the list not in the workspace</source>
        <translation>
            <numerusform>; %n parcel of the list not in the workspace</numerusform>
            <numerusform>; %n parcels of the list not in the workspace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::window::WindowCommands</name>
    <message numerus="yes">
        <source>%n row(s) deleted, with what belonged to them.</source>
        <translation>
            <numerusform>%n row deleted, with what belonged to it.</numerusform>
            <numerusform>%n rows deleted, with what belonged to them.</numerusform>
        </translation>
    </message>
</context>
</TS>
