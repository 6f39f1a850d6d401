<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>of at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>Available land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitional site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate third place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooftop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be mobilised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metropolis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public land company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social landlord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solidarity land company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Novapole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public land agency (EPF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Car park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Civil lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commercial lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short-term occupancy agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long building lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solidarity land lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free loan for use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green building</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inclusive housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Culture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incubation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indifferent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortlisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coworking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solidarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U (built)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUc (to be built)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUs (to be built, closed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A (farmland)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N (natural)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2015 outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2024 outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ceiling height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electrical power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdoor part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a priority neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to the anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life cycle of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proximity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population (200 m grid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistical blocks (IRIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority neighbourhoods (QPV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amenities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing third places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitional sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate third places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooftops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (anchor)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>The geometry was invalid%1 and has been repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry was invalid%1 and has been repaired; its area was %2, it is now %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry cannot be used%1: the row was set aside. Correct it in the source, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no geometry: the row was kept without a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry mixed several types (%1): only what is of the type expected was kept (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 values of the geometry were left out: the map is flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinates lie outside of the territory%1. Check the EPSG number of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area drawn (%1) and the area declared (%2) differ by %3. Both were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the value %2 was left as not known (%3). Values allowed: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the value %2 was left as not known (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing: the row was set aside. Fill it in the source, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the value %2 cannot be used (%3), and the row was set aside. Correct it in the source, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier row already has the key %1: this one was set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 was corrected to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not in the workspace. Import what it refers to, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say its encoding: it was read as %1. Check the accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate reference system was taken to be EPSG:%1%2. Check the place on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %1 of the source was not used: no attribute takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of the field %1 were cut at %2 characters by the format of the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not well formed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geometry of another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refers to what is not in the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The file %1 does not exist. Check its path, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read%2. Check that it is complete and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 already exists and was left as it is. Choose another name, or move that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in the folder %1: it is read-only, or you lack the right to. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: %1 could not be written, and what was there before is intact. Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written%2. Check the disk and your rights on the folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of %1 is not recognised. Choose a file of geographic data (GeoPackage, GeoJSON, Shapefile) or a table (CSV).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of file of %1 cannot be written here. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is not an Entente workspace. Choose a file that ends in .entente; other data is imported into a workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 was written by a newer version of Entente (schema %2; this version reads up to %3). It was left as it is. Update Entente to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 is damaged%2. Nothing was written to it. Open a backup copy instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 is being written elsewhere%2: by another window, program or person. Wait a moment, or close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 is read-only: it can be consulted, not changed. Copy it to a folder where you may write, then open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace %1 (schema %2) could not be brought up to date%3. It was left as it is. Check the free space and your rights on its folder, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 (%1) has changed since by other means. Nothing was undone, so as not to lose that change. Correct it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no layer %2. Choose one of its layers: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds several layers. Choose the one to read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has no field %2. Choose one of its fields: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 is not an attribute of the type “%1”. Choose one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate reference system %1 is not known. Give an EPSG number, for example 2154 (Lambert-93).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not say in which coordinate reference system it is. Give its EPSG number: 2154 for Lambert-93, 4326 for longitude and latitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding %1 is not known. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a type of data. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a criterion. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a method. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter %1 is not understood%2. Check the names of the fields, the operators and the quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show%1. Import data or create sites first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a number. Write it in figures, for example 1250.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not a date. Write it as 22/11/2026 or 2026-11-22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not in the list. Choose a value of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not in the list. Choose one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is out of range. Give a value %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not well formed. Write it like this: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is not well formed. Write it like this: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a period ends before it begins. Correct its dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 contradict each other. Correct one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The geometry is of the wrong type (%1). Give one of this type: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 (%1) is not in the workspace. Create or import it first, or correct the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 (%1) cannot be removed, for it is still used (%3). Remove or change that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 (%1) was not found in the workspace. Check its code or its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 (%1) already exists. Give another code, or edit the existing one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a final state: it cannot be followed by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be followed by %2. Choose one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entente met a defect of its own%1; your data is as it was. Please report it, with what you were doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Accessible to persons with reduced mobility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideal area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available until (excluded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly budget for rent and charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ceiling height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest ceiling height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadastral area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to cyclists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to cars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPSG number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filière</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest floor load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parcel identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Illustrative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a priority neighbourhood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSEE code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise at the façade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest noise accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdoor part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cadastral parcels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soil pollution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electrical power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest electrical power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach around the anchor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest rent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sanitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank in the shortlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of space that suit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of cars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earliest start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last crossing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until (excluded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vehicle access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vintage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to walkers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods of availability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>€/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>€/m²/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half-days a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 resident(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>from %1 until %2 (excluded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1 (excluded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repairing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortlisting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortlist reordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>commune(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>priority neighbourhood(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>statistical block(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>parcel(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>site(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>space(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>third place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>project(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>placement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>population cell(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>street segment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>planning zone(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hazard area(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>amenity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>dataset(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::jobs::JobProgressBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this work; what was there before stays as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n other(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
