#include "text/sentence.h"

#include "text/reach_sentence.h"
#include "text/told.h"

#include <QCoreApplication>
#include <QStringList>

// The sentences are in four groups, each a function with one row a code. Which group has a code is the switch without
// default in `sentence`: a new code does not compile until it is given to one; a test sees that the group has it.
namespace app::text {

namespace {

using geo::ErrorCode;

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString aboutFile(ErrorCode code, const Told& told) {
    const QString file = told.file();
    switch (code) {
    case ErrorCode::fileMissing:
        return Errors::tr("The file %1 does not exist. Check its path, or choose another file.").arg(file);
    case ErrorCode::fileUnreadable:
        if (told.raw("detail") == "contents")
            return Errors::tr("The file %1 does not hold what its name says: its contents are of another format, or "
                              "damaged. Check where it comes from.")
                .arg(file);
        return Errors::tr("The file %1 cannot be read%2. Check that it is complete and that you may open it.")
            .arg(file, told.aside("detail"));
    case ErrorCode::fileExists:
        return Errors::tr(
                   "The file %1 already exists and was left as it was. Choose another name, or move that file away.")
            .arg(file);
    case ErrorCode::folderNotWritable:
        return Errors::tr("Nothing can be written in the folder %1: it does not exist, is read-only, or you lack the "
                          "right to. Choose another folder.")
            .arg(file);
    case ErrorCode::diskFull:
        return Errors::tr(
                   "The disk is full: %1 could not be written, and what was there before is intact. Free some space, "
                   "then try again.")
            .arg(file);
    case ErrorCode::writeFailed:
        return Errors::tr("%1 could not be written%2. Check the disk and your rights on the folder, then try again.")
            .arg(file, told.aside("detail"));
    case ErrorCode::formatUnknown:
        return Errors::tr("The format of %1 is not recognised. Choose a file of geographic data (GeoPackage, GeoJSON, "
                          "Shapefile) or a table (CSV).")
            .arg(file);
    case ErrorCode::outputTypeUnknown:
        return Errors::tr("The type of file of %1 cannot be written here. Choose one of: %2.")
            .arg(file, told.codes("allowed"));
    default:
        return {};
    }
}

QString aboutArchive(ErrorCode code, const Told& told) {
    const QString file = told.file();
    const QString member = told.quoted("member");
    switch (code) {
    case ErrorCode::archiveUnsafe:
        if (told.raw("detail") == "archive")
            return Errors::tr("%2 in %1 is an archive itself, and was not opened. Unpack it first, then choose what it "
                              "holds.")
                .arg(file, member);
        return Errors::tr(
                   "The archive %1 was not opened: its member %2 leads out of it%3. Ask its producer for a sound "
                   "one.")
            .arg(file, member, told.aside("detail"));
    case ErrorCode::archiveEncrypted:
        return Errors::tr("%2 in %1 is locked by a password. Unpack it first with the password, then choose what it "
                          "holds.")
            .arg(file, member);
    case ErrorCode::archiveTooLarge:
        return Errors::tr("%2 in %1 is too large to be unpacked (%3 bytes; there is room for %4). Free some space, or "
                          "unpack it elsewhere and choose what it holds.")
            .arg(file, member, told.raw("found"), told.raw("allowed"));
    case ErrorCode::memberMissing:
        return Errors::tr("The archive %1 has no %2 that can be read. Choose one of: %3.")
            .arg(file, member, told.raw("allowed"));
    case ErrorCode::memberAmbiguous:
        return Errors::tr("The archive %1 holds several files. Choose the one to read: %2.")
            .arg(file, told.raw("allowed"));
    default:
        return {};
    }
}

QString aboutWorkspace(ErrorCode code, const Told& told) {
    const QString file = told.file();
    switch (code) {
    case ErrorCode::notAWorkspace:
        return Errors::tr("The file %1 is not an Entente workspace. Choose a file that ends in .entente; other data is "
                          "imported into a workspace.")
            .arg(file);
    case ErrorCode::workspaceNewer:
        return Errors::tr(
                   "The workspace %1 was written by a newer version of Entente (schema %2; this version reads up to "
                   "%3). It was left as it is. Update Entente to open it.")
            .arg(file, told.raw("found"), told.raw("expected"));
    case ErrorCode::workspaceDamaged:
        return Errors::tr("The workspace %1 is damaged%2. Nothing was written to it. Open a backup copy instead.")
            .arg(file, told.aside("detail"));
    case ErrorCode::workspaceLocked:
        return Errors::tr("The workspace %1 is being written elsewhere%2: by another window, program or person. Wait a "
                          "moment, or close it there, then try again.")
            .arg(file, told.aside("holder"));
    case ErrorCode::workspaceReadOnly:
        if (told.has("found"))
            return Errors::tr(
                       "The workspace %1 was written by an earlier version of Entente (schema %2, now %3) and is "
                       "only read here: it was left as it is. Open it once in the window where you may write: "
                       "it is brought up to date, and a copy of before is kept beside it.")
                .arg(file, told.raw("found"), told.raw("expected"));
        return Errors::tr(
                   "The workspace %1 is read-only: it can be consulted, not changed. Copy it to a folder where you "
                   "may write, then open the copy.")
            .arg(file);
    case ErrorCode::migrationFailed:
        return Errors::tr(
                   "The workspace %1 (schema %2) could not be brought up to date%3. It was left as it is. Check the "
                   "free space and your rights on its folder, then open it again.")
            .arg(file, told.raw("found"), told.aside("detail"));
    case ErrorCode::nothingToUndo:
        return Errors::tr("There is nothing to undo.");
    case ErrorCode::nothingToRedo:
        return Errors::tr("There is nothing to redo.");
    case ErrorCode::undoConflict:
        return Errors::tr(
                   "%2 (%1) has changed since by other means. Nothing was undone, so as not to lose that change. "
                   "Correct it by hand.")
            .arg(told.kind(), told.quoted("key"));
    default:
        return {};
    }
}

QString aboutSource(ErrorCode code, const Told& told) {
    switch (code) {
    case ErrorCode::layerMissing:
        return Errors::tr("The file %1 has no layer %2. Choose one of its layers: %3.")
            .arg(told.file(), told.quoted("layer"), told.raw("allowed"));
    case ErrorCode::layerAmbiguous:
        return Errors::tr("The file %1 holds several layers. Choose the one to read: %2.")
            .arg(told.file(), told.raw("allowed"));
    case ErrorCode::fieldMissing:
        return Errors::tr("The file %1 has no field %2. Choose one of its fields: %3.")
            .arg(told.file(), told.quoted("field"), told.raw("allowed"));
    case ErrorCode::attributeUnknown:
        return Errors::tr("%2 is not an attribute of the type “%1”. Choose one of: %3.")
            .arg(told.kind(), told.quoted("field"), told.codes("allowed"));
    case ErrorCode::crsUnknown:
        return Errors::tr("The coordinate reference system %1 is not known. Give an EPSG number, for example 2154 "
                          "(Lambert-93).")
            .arg(told.quoted("value"));
    case ErrorCode::crsMissing:
        return Errors::
            tr("The file %1 does not say in which coordinate reference system it is. Give its EPSG number: 2154 for "
               "Lambert-93, 4326 for longitude and latitude.")
                .arg(told.file());
    case ErrorCode::encodingUnknown:
        return Errors::tr("The encoding %1 is not known. Choose one of: %2.")
            .arg(told.quoted("value"), told.codes("allowed"));
    case ErrorCode::kindUnknown:
        if (!told.has("value"))
            return Errors::tr("The file was not recognised. Say what its rows are. Choose one of: %1.")
                .arg(told.codes("allowed"));
        return Errors::tr("%1 is not a type of data. Choose one of: %2.")
            .arg(told.quoted("value"), told.codes("allowed"));
    case ErrorCode::criterionUnknown:
        return Errors::tr("%1 is not a criterion. Choose one of: %2.").arg(told.quoted("value"), told.codes("allowed"));
    case ErrorCode::methodUnknown:
        return Errors::tr("%1 is not a method. Choose one of: %2.").arg(told.quoted("value"), told.codes("allowed"));
    case ErrorCode::expressionInvalid:
        return Errors::tr(
                   "The filter %1 is not understood%2. Check the names of the fields, the operators and the quotation "
                   "marks.")
            .arg(told.quoted("value"), told.aside("detail"));
    case ErrorCode::nothingToShow:
        return Errors::tr("There is nothing to show%1. Import data or create sites first.").arg(told.aside("what"));
    default:
        return {};
    }
}

QString aboutAllocation(ErrorCode code, const Told& told) {
    if (code == ErrorCode::solverMissing)
        return Errors::tr("The solver %1 is not installed, so that no optimal allocation can be computed. Install the "
                          "package coinor-cbc, or compute the stable matching.")
            .arg(told.quoted("program"));
    if (code == ErrorCode::solverFailed)
        return Errors::tr("The solver %1 could not be run%2. Close other programs and try again, or compute the stable "
                          "matching; nothing was changed.")
            .arg(told.quoted("program"), told.aside("detail"));
    if (told.raw("what") == QLatin1String("project"))
        return Errors::tr("There is nothing to allocate: no project looks for a place. Add projects with their needs, "
                          "or choose others.");
    if (told.raw("what") == QLatin1String("space"))
        return Errors::tr("There is nothing to allocate: no space is on offer. Add spaces to the sites, or choose "
                          "others.");
    return Errors::tr("There is no allocation to work with. Compute one, or open a scenario.");
}

QString aboutValue(ErrorCode code, const Told& told) {
    const QString field = told.field();
    const QString value = told.quoted("value");
    switch (code) {
    case ErrorCode::valueRequired:
        return Errors::tr("%1 must be filled in.").arg(field);
    case ErrorCode::valueNotNumber:
        return Errors::tr("%1: %2 is not a number. Write it in figures, for example 1250.5.").arg(field, value);
    case ErrorCode::valueNotDate:
        return Errors::tr("%1: %2 is not a date. Write it as 22/11/2026 or 2026-11-22.").arg(field, value);
    case ErrorCode::valueNotInList:
        if (!told.has("allowed"))
            return Errors::tr("%1: %2 is not in the list. Choose a value of the list.").arg(field, value);
        return Errors::tr("%1: %2 is not in the list. Choose one of: %3.").arg(field, value, told.codes("allowed"));
    case ErrorCode::valueOutOfRange:
        return Errors::tr("%1: %2 is out of range. Give a value %3.").arg(field, value, told.range("expected"));
    case ErrorCode::valueMalformed:
        if (!told.has("field"))
            return Errors::tr("%1 is not well formed. Write it like this: %2.").arg(value, told.raw("expected"));
        return Errors::tr("%1: %2 is not well formed. Write it like this: %3.").arg(field, value, told.raw("expected"));
    case ErrorCode::valuesContradict:
        if (told.raw("field") == told.raw("other"))
            return Errors::tr("%1: a period ends before it begins. Correct its dates.").arg(field);
        return Errors::tr("%1 and %2 contradict each other. Correct one of the two.").arg(field, told.field("other"));
    case ErrorCode::geometryWrongType:
        return Errors::tr("The geometry is of the wrong type (%1). Give one of this type: %2.")
            .arg(told.geometryType("found"), told.geometryType("expected"));
    default:
        return {};
    }
}

QString aboutRow(ErrorCode code, const Told& told) {
    const QString kind = told.kind();
    const QString key = told.quoted("key");
    switch (code) {
    case ErrorCode::referenceMissing:
        return Errors::tr("%2 (%1) is not in the workspace. Create or import it first, or correct the reference.")
            .arg(kind, key);
    case ErrorCode::referenceInUse:
        return Errors::tr("%2 (%1) cannot be removed, for it is still used (%3). Remove or change that first.")
            .arg(kind, key, told.kind("by"));
    case ErrorCode::notFound:
        return Errors::tr("%2 (%1) was not found in the workspace. Check its code or its number.").arg(kind, key);
    case ErrorCode::duplicateKey:
        return Errors::tr("%2 (%1) already exists. Give another code, or edit the existing one.").arg(kind, key);
    case ErrorCode::transitionForbidden:
        if (!told.has("allowed"))
            return Errors::tr("%1 is a final state: it cannot be followed by %2.")
                .arg(told.code("from", "to"), told.code("to", "from"));
        return Errors::tr("%1 cannot be followed by %2. Choose one of: %3.")
            .arg(told.code("from", "to"), told.code("to", "from"), told.codeWords("allowed"));
    default:
        return {};
    }
}

QString written(const geo::Error& error, const Told& told) {
    switch (error.code) {
    case ErrorCode::cancelled:
        return Errors::tr("Stopped as you asked. Nothing was changed.");
    case ErrorCode::fileMissing:
    case ErrorCode::fileUnreadable:
    case ErrorCode::fileExists:
    case ErrorCode::folderNotWritable:
    case ErrorCode::diskFull:
    case ErrorCode::writeFailed:
    case ErrorCode::formatUnknown:
    case ErrorCode::outputTypeUnknown:
        return aboutFile(error.code, told);
    case ErrorCode::archiveUnsafe:
    case ErrorCode::archiveEncrypted:
    case ErrorCode::archiveTooLarge:
    case ErrorCode::memberMissing:
    case ErrorCode::memberAmbiguous:
        return aboutArchive(error.code, told);
    case ErrorCode::notAWorkspace:
    case ErrorCode::workspaceNewer:
    case ErrorCode::workspaceDamaged:
    case ErrorCode::workspaceLocked:
    case ErrorCode::workspaceReadOnly:
    case ErrorCode::migrationFailed:
    case ErrorCode::nothingToUndo:
    case ErrorCode::nothingToRedo:
    case ErrorCode::undoConflict:
        return aboutWorkspace(error.code, told);
    case ErrorCode::layerMissing:
    case ErrorCode::layerAmbiguous:
    case ErrorCode::fieldMissing:
    case ErrorCode::attributeUnknown:
    case ErrorCode::crsUnknown:
    case ErrorCode::crsMissing:
    case ErrorCode::encodingUnknown:
    case ErrorCode::kindUnknown:
    case ErrorCode::criterionUnknown:
    case ErrorCode::methodUnknown:
    case ErrorCode::expressionInvalid:
    case ErrorCode::nothingToShow:
        return aboutSource(error.code, told);
    case ErrorCode::solverMissing:
    case ErrorCode::solverFailed:
    case ErrorCode::nothingToAllocate:
        return aboutAllocation(error.code, told);
    case ErrorCode::networkMissing:
    case ErrorCode::nothingToCover:
    case ErrorCode::placeTooFar:
    case ErrorCode::sitingImpossible:
        return reachSentence(error.code, told);
    case ErrorCode::valueRequired:
    case ErrorCode::valueNotNumber:
    case ErrorCode::valueNotDate:
    case ErrorCode::valueNotInList:
    case ErrorCode::valueOutOfRange:
    case ErrorCode::valueMalformed:
    case ErrorCode::valuesContradict:
    case ErrorCode::geometryWrongType:
        return aboutValue(error.code, told);
    case ErrorCode::referenceMissing:
    case ErrorCode::referenceInUse:
    case ErrorCode::notFound:
    case ErrorCode::duplicateKey:
    case ErrorCode::transitionForbidden:
        return aboutRow(error.code, told);
    case ErrorCode::internal:
        return Errors::tr(
                   "Entente met a defect of its own%1; your data is as it was. Please report it, with what you were "
                   "doing.")
            .arg(told.aside("detail"));
    }
    return {};
}

} // namespace

QString sentence(const geo::Error& error, const Language& language) {
    const Told told{error.arguments, language};
    const QString text = written(error, told);
    return told.has("row") ? Errors::tr("Row %1: %2").arg(told.raw("row"), text) : text;
}

QString sentences(const std::vector<geo::Error>& errors, const Language& language) {
    QStringList lines;
    for (const geo::Error& error : errors) lines << sentence(error, language);
    return lines.join('\n');
}

} // namespace app::text
