namespace Solvent.Analyzers.Tests.Testing;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Notebooks.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"There is no Notebooks.sln above '{AppContext.BaseDirectory}'.");
    }
}
