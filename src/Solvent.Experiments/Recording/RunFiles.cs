using Microsoft.ML;

namespace Solvent.Experiments;

/// <summary>Keeps files for a run.</summary>
internal sealed class RunFiles(Run run, ArtifactStore artifacts)
{
    private const string ModelEnd = ".zip";

    public void Add(string path, string? name)
    {
        run.RequireOpen();
        foreach (var file in ArtifactFiles.Find(path, name)) Record(artifacts.AddFile(file.Path, file.Name, ArtifactKind.File));
    }

    public void AddText(string text, string name, string kind)
    {
        run.RequireOpen();
        Record(artifacts.AddText(text, ArtifactFiles.Name(name), kind));
    }

    public void AddModel(object model, DataViewSchema schema, string name)
    {
        run.RequireOpen();
        var kept = ArtifactFiles.Name(name.EndsWith(ModelEnd, StringComparison.OrdinalIgnoreCase) ? name[..^ModelEnd.Length] : name);
        using var content = ModelContent.Write(model, schema);
        Record(artifacts.Add(content, kept + ModelEnd, ArtifactKind.Model));
        AddText(ModelSchema.Of(schema)!.ToJson(), kept + ModelSchema.FileEnd, ArtifactKind.Schema);
    }

    private void Record(RunArtifact artifact) => run.Append(new ArtifactLogged(artifact));
}
