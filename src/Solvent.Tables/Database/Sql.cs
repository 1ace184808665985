namespace Solvent.Tables;

/// <summary>Writes names and texts into SQL so that nothing in them is taken for SQL.</summary>
public static class Sql
{
    /// <summary>A name of a relation or a column, in double quotes.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A text literal, in single quotes.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
