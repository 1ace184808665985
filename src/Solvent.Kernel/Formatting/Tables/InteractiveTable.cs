using System.Globalization;

namespace Solvent.Kernel.Formatting.Tables;

/// <summary>
/// Makes tables in HTML sort, filter and page in place. Where scripts do not run, a table stays what it is: complete and readable.
/// </summary>
/// <remarks>
/// An element of class <c>slv-rows</c> surrounds the table, which has one head row and one body. A cell of class <c>slv-missing</c> or without
/// text is sorted last; <c>data-slv-key</c> stands for the text of a cell when its order is another one.
/// </remarks>
public static class InteractiveTable
{
    /// <summary>The class of the element around a table.</summary>
    public const string WrapperClass = "slv-rows";

    private const int FewRows = 10;

    // Only outputs with long tables need it.
    private static readonly Lazy<string> Assets = new(() => $"<style>{Read("interactive-table.css")}</style><script>{Read("interactive-table.js")}</script>");

    /// <summary>The style and the script, once for each output, behind its tables. Well-formed as XML, and without any address.</summary>
    public static string Element => Assets.Value;

    /// <summary>Whether a table of so many rows is long enough for controls.</summary>
    public static bool HasControls(int rows) => rows > FewRows;

    /// <summary>What to write behind <c>&lt;table</c>.</summary>
    /// <param name="pageSize">Rows that are seen at once, at least 1.</param>
    public static string Attributes(int pageSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return string.Create(CultureInfo.InvariantCulture, $" data-slv-page=\"{pageSize}\"");
    }

    private static string Read(string name)
    {
        using var stream = typeof(InteractiveTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal));
        return string.Join('\n', lines);
    }
}
