#pragma once

#include <QString>

#include <functional>

namespace app::help {

// Something that can be asked for by name.
struct Command {
    QString key;      // what it is remembered by
    QString text;     // as it is read: "Import data"
    QString place;    // where it is found otherwise, or what it is: "Data", "Site"
    QString shortcut; // as it is read, or ""
    QString whyNot;   // "" where it can be done now
    std::function<void()> run;
};

} // namespace app::help
