using System.Security.Cryptography;
using System.Text;
using Solvent.Datasets;

namespace Solvent.Experiments.Tests.Artifacts;

public sealed class ArtifactStoreTests : ProjectFixture
{
    private readonly ArtifactStore _artifacts;

    public ArtifactStoreTests() => _artifacts = new ArtifactStore(StoreDirectory.Find(Root));

    [Fact]
    public void A_file_is_kept_under_the_hash_of_its_bytes()
    {
        var path = Path.Combine(Root, "plot.svg");
        File.WriteAllText(path, "<svg/>");

        var artifact = _artifacts.AddFile(path, "plots/roc.svg", "file");
        File.Delete(path);

        Assert.Equal(new RunArtifact("plots/roc.svg", "file", Convert.ToHexStringLower(SHA256.HashData("<svg/>"u8)), 6), artifact);
        Assert.Equal("<svg/>", Read(artifact));
    }

    [Fact]
    public void Equal_files_are_kept_once_and_cannot_be_written_to()
    {
        var first = _artifacts.AddText("same", "a.txt", "file");
        var second = _artifacts.AddText("same", "b.txt", "file");

        Assert.Equal(first.Hash, second.Hash);
        Assert.True(File.GetAttributes(_artifacts.PathOf(first.Hash)).HasFlag(FileAttributes.ReadOnly));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(Root, ".solvent", "artifacts"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Root, ".solvent", "tmp")));
    }

    [Fact]
    public void An_artifact_that_has_vanished_is_named_with_its_run_and_what_to_do()
    {
        var artifact = _artifacts.AddText("text", "notes.txt", "file");
        File.SetAttributes(_artifacts.PathOf(artifact.Hash), FileAttributes.Normal);
        File.Delete(_artifacts.PathOf(artifact.Hash));

        var failure = Assert.Throws<SolventException>(() => Read(artifact));

        Assert.False(_artifacts.Exists(artifact.Hash));
        Assert.Equal("artifact-missing", failure.Code);
        Assert.Contains("'notes.txt' of run 0k3j2h", failure.Message, StringComparison.Ordinal);
        Assert.Contains("solvent experiment reproduce 0k3j2h", failure.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_artifact_is_never_read_and_heals_when_it_is_kept_again()
    {
        var artifact = _artifacts.AddText("text", "notes.txt", "file");
        File.SetAttributes(_artifacts.PathOf(artifact.Hash), FileAttributes.Normal);
        File.WriteAllText(_artifacts.PathOf(artifact.Hash), "tex!");

        Assert.Equal("artifact-damaged", Assert.Throws<SolventException>(() => Read(artifact)).Code);
        Assert.Equal("artifact-damaged", Assert.Throws<SolventException>(() => _artifacts.Save(artifact, "0k3j2h", Path.Combine(Root, "saved.txt"))).Code);
        Assert.False(File.Exists(Path.Combine(Root, "saved.txt")));

        _artifacts.AddText("text", "notes.txt", "file");

        Assert.Equal("text", Read(artifact));
    }

    [Fact]
    public void An_artifact_is_saved_to_a_file()
    {
        var artifact = _artifacts.AddText("ünïcode", "notes.txt", "file");

        _artifacts.Save(artifact, "0k3j2h", Path.Combine(Root, "out", "notes.txt"));

        Assert.Equal("ünïcode", File.ReadAllText(Path.Combine(Root, "out", "notes.txt")));
    }

    [Fact]
    public void A_file_that_does_not_exist_is_refused()
        => Assert.Equal("file-not-found", Assert.Throws<SolventException>(() => _artifacts.AddFile(Path.Combine(Root, "none.txt"), "none.txt", "file")).Code);

    [Fact]
    public void A_folder_means_all_its_files_under_its_name()
    {
        Directory.CreateDirectory(Path.Combine(Root, "report", "plots"));
        File.WriteAllText(Path.Combine(Root, "report", "index.html"), "");
        File.WriteAllText(Path.Combine(Root, "report", "plots", "roc.svg"), "");

        Assert.Equal(["report/index.html", "report/plots/roc.svg"], ArtifactFiles.Find(Path.Combine(Root, "report") + "/", name: null).Select(file => file.Name));
        Assert.Equal(["r/index.html", "r/plots/roc.svg"], ArtifactFiles.Find(Path.Combine(Root, "report"), "r").Select(file => file.Name));
    }

    [Theory]
    [InlineData("../model.zip")]
    [InlineData("/etc/model.zip")]
    [InlineData("a//b")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void A_name_that_leads_out_of_the_run_is_refused(string name)
        => Assert.Equal("invalid-name", Assert.Throws<SolventException>(() => ArtifactFiles.Find(Path.Combine(Root, "x"), name)).Code);

    private string Read(RunArtifact artifact)
    {
        using var reader = new StreamReader(_artifacts.Open(artifact, "0k3j2h"), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
