#include "carto/layer_fields.h"

#include "carto/style.h"

namespace geo::carto {

LayerFields fieldsOf(const LayerState& state) {
    const LayerStyle& style = styleOf(state);
    LayerFields fields;
    if (style.classes.by == ClassedBy::category) fields.category = style.classes.field;
    if (style.classes.by == ClassedBy::number) fields.number = style.classes.field;
    if (style.label) {
        fields.label = style.label->field;
        fields.withCode = style.label->withCode;
    }
    fields.filter = state.filter;
    return fields;
}

} // namespace geo::carto
