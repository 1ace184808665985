using System.Globalization;

namespace Solvent.Kernel.Submissions.Folding;

/// <summary>Names of what folding generates; no cell can say them.</summary>
internal static class LayerName
{
    /// <summary>The name of the assemblies, by which stack traces and usings of the compiler's result know them.</summary>
    public const string Assembly = "Folded";

    /// <summary>The array of the states of the folded cells, in a layer without a base.</summary>
    public const string States = "__cells";

    /// <summary>The class in an assembly of this name.</summary>
    public static string ClassOf(string assembly) => $"<{assembly}>";

    /// <summary>The name of an assembly.</summary>
    /// <param name="prefix">What it holds.</param>
    /// <param name="number">Its number.</param>
    public static string Of(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
