namespace Solvent.Lint.Tests;

/// <summary>Files under <c>Samples/</c>.</summary>
internal static class Sample
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", name);
}
