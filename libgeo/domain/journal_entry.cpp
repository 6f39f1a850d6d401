#include "domain/journal_entry.h"

namespace geo::domain {

std::string_view name(Action action) {
    switch (action) {
    case Action::create:
        return "create";
    case Action::import:
        return "import";
    case Action::edit:
        return "edit";
    case Action::add:
        return "add";
    case Action::remove:
        return "remove";
    case Action::shortlist:
        return "shortlist";
    case Action::reorder:
        return "reorder";
    case Action::decide:
        return "decide";
    case Action::allocate:
        return "allocate";
    case Action::sample:
        return "sample";
    case Action::undo:
        return "undo";
    case Action::redo:
        return "redo";
    }
    return "edit";
}

std::string_view name(JournalState state) {
    switch (state) {
    case JournalState::done:
        return "done";
    case JournalState::undone:
        return "undone";
    case JournalState::abandoned:
        return "abandoned";
    }
    return "done";
}

} // namespace geo::domain
