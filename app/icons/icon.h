#pragma once

#include <QIcon>
#include <QPalette>
#include <QStringList>

#include <string_view>

namespace app::icons {

// The icon of that name (resources/icons/actions/<name>.svg) in the colours of the palette: sharp at every size, grey
// where disabled, readable in light and dark. A widget takes it anew on QEvent::PaletteChange. An empty icon where
// there is none of that name.
[[nodiscard]] QIcon icon(std::string_view name, const QPalette& palette);

// Every name there is.
[[nodiscard]] QStringList iconNames();

} // namespace app::icons
