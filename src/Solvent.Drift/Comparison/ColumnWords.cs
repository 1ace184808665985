using Solvent.Tables;

namespace Solvent.Drift;

/// <summary>What the values of a column are, in a sentence.</summary>
internal static class ColumnWords
{
    public static string Of(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "a number",
        ColumnKind.Boolean => "true or false",
        ColumnKind.Timestamp => "a timestamp",
        _ => "text",
    };
}
