using System.Text.Json;

namespace Solvent.Acceptance.Tests.Clients;

/// <summary>A folder of its own for one test.</summary>
internal sealed class Workspace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("solvent-acceptance-").FullName;

    public string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Folder, .. parts]);

    /// <summary>Writes a notebook of C# cells, as Jupyter would save it.</summary>
    /// <returns>Its full path.</returns>
    public string WriteNotebook(string name, params IReadOnlyList<string> cells) => WriteNotebookOf(".net-csharp", name, cells);

    /// <summary>Writes a notebook of C# cells for the kernel of this name, as Jupyter would save it.</summary>
    /// <returns>Its full path.</returns>
    public string WriteNotebookOf(string kernel, string name, params IReadOnlyList<string> cells)
    {
        var notebook = new
        {
            cells = cells.Select((source, index) => new
            {
                cell_type = "code",
                execution_count = (int?)null,
                id = $"cell-{index}",
                metadata = new { },
                outputs = Array.Empty<object>(),
                source,
            }),
            metadata = new { kernelspec = new { display_name = kernel, language = "C#", name = kernel } },
            nbformat = 4,
            nbformat_minor = 5,
        };
        return WriteText(name, JsonSerializer.Serialize(notebook));
    }

    /// <summary>Writes a file.</summary>
    /// <returns>Its full path.</returns>
    public string WriteText(string name, string text)
    {
        var path = Path(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Copies a folder of the repository, with all below it but what earlier runs have left.</summary>
    public void CopyFromRepository(string folder)
    {
        var source = Repository.Path(folder);
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(source, file);
            if (name.Contains(".executed.", StringComparison.Ordinal) || name.StartsWith('.')) continue;
            var target = Path(folder, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }
}
