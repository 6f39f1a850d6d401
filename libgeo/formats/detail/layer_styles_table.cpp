#include "formats/detail/layer_styles_table.h"

#include <fmt/format.h>

#include <array>

namespace geo::formats::detail {

namespace {

struct StyleColumn {
    const char* name;
    OGRFieldType type;
    int width; // 0: not limited
};

// As QGIS makes them (QGIS user manual, "Saving and loading layer properties"), in its order.
constexpr std::array<StyleColumn, 12> kColumns = {{{"f_table_catalog", OFTString, 256},
                                                   {"f_table_schema", OFTString, 256},
                                                   {"f_table_name", OFTString, 256},
                                                   {"f_geometry_column", OFTString, 256},
                                                   {"styleName", OFTString, 30},
                                                   {"styleQML", OFTString, 0},
                                                   {"styleSLD", OFTString, 0},
                                                   {"useAsDefault", OFTInteger, 0},
                                                   {"description", OFTString, 0},
                                                   {"owner", OFTString, 30},
                                                   {"ui", OFTString, 30},
                                                   {"update_time", OFTDateTime, 0}}};

bool addColumn(OGRLayerH layer, const StyleColumn& column) {
    const FieldDefinition field{OGR_Fld_Create(column.name, column.type)};
    if (column.width > 0) OGR_Fld_SetWidth(field.get(), column.width);
    if (column.type == OFTInteger) OGR_Fld_SetSubType(field.get(), OFSTBoolean);
    if (column.type == OFTDateTime) OGR_Fld_SetDefault(field.get(), "CURRENT_TIMESTAMP"); // of rows of QGIS
    return OGR_L_CreateField(layer, field.get(), FALSE) == OGRERR_NONE;
}

bool addStyle(OGRLayerH layer, const TableStyle& style, const std::string& geometryColumn) {
    const FeatureHandle row{OGR_F_Create(OGR_L_GetLayerDefn(layer))};
    const std::array<const std::string*, 3> texts = {&style.name, &style.qml, &style.sld};
    for (const int empty : {0, 1, 8, 9}) OGR_F_SetFieldString(row.get(), empty, ""); // QGIS looks for "", not null
    OGR_F_SetFieldString(row.get(), 2, style.table.c_str());
    OGR_F_SetFieldString(row.get(), 3, geometryColumn.c_str());
    for (int i = 0; i < 3; ++i) OGR_F_SetFieldString(row.get(), 4 + i, texts.at(static_cast<std::size_t>(i))->c_str());
    OGR_F_SetFieldInteger(row.get(), 7, 1);
    OGR_F_SetFieldNull(row.get(), 10);
    OGR_F_SetFieldNull(row.get(), 11);
    return OGR_L_CreateFeature(layer, row.get()) == OGRERR_NONE;
}

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\0') break;
        out += c;
        if (c == '\'') out += c;
    }
    return out + "'";
}

// A question that may fail: then there is no answer, and nobody hears of it.
class Question {
public:
    Question(GDALDatasetH dataset, const std::string& sql)
        : m_dataset(dataset) {
        CPLPushErrorHandler(CPLQuietErrorHandler);
        m_answer = GDALDatasetExecuteSQL(dataset, sql.c_str(), nullptr, nullptr);
        if (m_answer) m_row.reset(OGR_L_GetNextFeature(m_answer));
    }
    ~Question() {
        m_row.reset();
        if (m_answer) GDALDatasetReleaseResultSet(m_dataset, m_answer);
        CPLPopErrorHandler();
    }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;
    [[nodiscard]] OGRFeatureH row() const { return m_row.get(); }

private:
    GDALDatasetH m_dataset;
    OGRLayerH m_answer = nullptr;
    FeatureHandle m_row;
};

std::string textAt(OGRFeatureH row, const char* name) {
    const int index = OGR_F_GetFieldIndex(row, name);
    if (index < 0 || !OGR_F_IsFieldSetAndNotNull(row, index)) return "";
    return OGR_F_GetFieldAsString(row, index);
}

} // namespace

bool writeLayerStyles(GDALDatasetH dataset, std::span<const TableStyle> styles) {
    if (styles.empty()) return true;
    const char* options[] = {"FID=id", "ASPATIAL_VARIANT=GPKG_ATTRIBUTES", nullptr};
    OGRLayerH layer = GDALDatasetCreateLayer(dataset, std::string{kStylesTable}.c_str(), nullptr, wkbNone,
                                             const_cast<char**>(options));
    if (!layer) return false;
    for (const StyleColumn& column : kColumns)
        if (!addColumn(layer, column)) return false;
    for (const TableStyle& style : styles) {
        OGRLayerH table = GDALDatasetGetLayerByName(dataset, style.table.c_str());
        if (!table) continue;
        if (!addStyle(layer, style, OGR_L_GetGeometryColumn(table))) return false;
    }
    return true;
}

std::shared_ptr<const SourceStyle> readLayerStyle(GDALDatasetH dataset, const std::string& layer) {
    const auto bounded = [](const char* column) {
        return fmt::format("CASE WHEN typeof({0}) = 'text' AND length(CAST({0} AS BLOB)) <= {1} THEN {0} END AS {0}",
                           column, kMostStyleText);
    };
    const auto tooLarge = [](const char* column) {
        return fmt::format("(typeof({0}) = 'text' AND length(CAST({0} AS BLOB)) > {1})", column, kMostStyleText);
    };
    const Question isTable{
        dataset, fmt::format("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '{}'", kStylesTable)};
    if (!isTable.row()) return nullptr;
    const std::string sql = fmt::format(
        "SELECT substr(CAST(styleName AS TEXT), 1, 200) AS name, {}, {}, ({} OR {}) AS large FROM {} "
        "WHERE f_table_name = {} ORDER BY useAsDefault IN (1, 'true', 't') DESC, update_time DESC, rowid DESC LIMIT 1",
        bounded("styleQML"), bounded("styleSLD"), tooLarge("styleQML"), tooLarge("styleSLD"), kStylesTable,
        quoted(layer));
    const Question found{dataset, sql};
    if (!found.row()) return nullptr;
    auto style = std::make_shared<SourceStyle>();
    style->name = textAt(found.row(), "name");
    style->qml = textAt(found.row(), "styleQML");
    style->sld = textAt(found.row(), "styleSLD");
    style->isTooLarge = textAt(found.row(), "large") == "1";
    if (style->qml.empty() && style->sld.empty() && !style->isTooLarge) return nullptr;
    return style;
}

std::shared_ptr<const SourceStyle> styleBeside(const std::filesystem::path& source) {
    for (const char* ending : {".qml", ".sld"}) {
        std::filesystem::path file = source;
        file.replace_extension(ending);
        std::error_code ignored;
        if (file == source || !std::filesystem::is_regular_file(file, ignored)) continue;
        auto text = readStyleText(file);
        auto style = std::make_shared<SourceStyle>();
        style->place = SourceStyle::Place::fileBeside;
        style->name = file.filename().string();
        style->isTooLarge = !text;
        if (text) (std::string_view{ending} == ".qml" ? style->qml : style->sld) = *std::move(text);
        return style;
    }
    return nullptr;
}

} // namespace geo::formats::detail
