#pragma once

#include "base/diagnostic.h"
#include "base/job_control.h"
#include "carto/layer.h"
#include "domain/journal_entry.h"
#include "domain/kind.h"
#include "domain/results/match.h"

#include <QString>

// Words for the closed lists of libgeo that have no codes of their own, in the language of the installed Translations.
namespace app::text {

// What long work is busy with, as a noun in lower case: "reading".
[[nodiscard]] QString words(geo::Phase phase);

// What is found in the data: "Note", "Warning", "Rejected".
[[nodiscard]] QString words(geo::Severity severity);

// What was done: "Edit", "Import".
[[nodiscard]] QString words(geo::domain::Action action);
[[nodiscard]] QString words(geo::domain::JournalState state);

// How a rule was answered: "Met", "Not met", "Not known".
[[nodiscard]] QString words(geo::domain::Answer answer);

// The part of the layers panel that a layer stands in: "Overlays".
[[nodiscard]] QString words(geo::carto::LayerGroup group);

// "site" for 1, "sites" for 2, in lower case as inside of a sentence, without the number.
[[nodiscard]] QString name(geo::domain::Kind kind, int count = 1);

// The same at the head of a table or a menu: "Sites".
[[nodiscard]] QString title(geo::domain::Kind kind);

// With a capital: for words that begin a line.
[[nodiscard]] QString capitalised(QString text);

} // namespace app::text
