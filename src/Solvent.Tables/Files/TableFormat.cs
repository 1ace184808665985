namespace Solvent.Tables;

/// <summary>The formats that a table can be read from.</summary>
internal enum TableFormat
{
    DelimitedText,
    Parquet,
    Json,
    Arrow,
}
