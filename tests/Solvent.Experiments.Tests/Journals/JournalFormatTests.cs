using CsCheck;

namespace Solvent.Experiments.Tests;

public sealed class JournalFormatTests
{
    private static readonly Gen<double> Value = Gen.OneOf(Gen.Double, Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity), Gen.Const(double.NegativeInfinity), Gen.Const(-0.0));
    private static readonly Gen<string> Text = Gen.String.Select(text => new string([.. text.Where(character => !char.IsSurrogate(character))]));

    [Fact]
    public void Metrics_are_read_as_they_were_written() => Gen.Select(Gen.Select(Text, Value).Array[0, 30], Gen.Long.Nullable(), Gen.Long).Sample((values, step, at) =>
    {
        byte[] buffer = [];
        var metrics = values.Select(value => KeyValuePair.Create(value.Item1, value.Item2)).ToArray();

        var length = JournalFormat.Write(ref buffer, metrics, step, at);

        var read = Assert.IsType<MetricsLogged>(JournalFormat.Read(buffer.AsSpan(0, length)));
        Assert.Equal(metrics, read.Metrics);
        Assert.Equal((step, at), (read.Step, read.LoggedAt));
    });

    [Fact]
    public void A_record_that_is_cut_off_anywhere_is_none() => Gen.Select(Text, Gen.Double).Sample((name, value) =>
    {
        byte[] buffer = [];
        var length = JournalFormat.Write(ref buffer, [KeyValuePair.Create(name, value)], step: 3, loggedAt: 1);

        Assert.All(Enumerable.Range(0, length), cut => Assert.Null(JournalFormat.Read(buffer.AsSpan(0, cut))));
    });

    [Fact]
    public void A_record_with_a_flipped_bit_is_none() => Gen.Select(Text, Gen.Int[0, int.MaxValue]).Sample((value, place) =>
    {
        byte[] buffer = [];
        var length = JournalFormat.Write(ref buffer, new ParamLogged("trees", value));
        var bit = place % ((length - 4) * 8);

        buffer[4 + (bit / 8)] ^= (byte)(1 << (bit % 8));

        Assert.Null(JournalFormat.Read(buffer.AsSpan(0, length)));
    });

    [Fact]
    public void Every_kind_of_record_is_read_as_it_was_written()
    {
        JournalRecord[] records =
        [
            new RunStarted(new RunStart("a", "flights", 5, new ProcessIdentity("here", 1, 2), new RunMachine("here", "Linux", 2, ".NET") { Sdk = "10" }, Detached: true) { Seed = 3 }),
            new ParamLogged("trees", "100"),
            new TagSet("who", "Daisy"),
            new DatasetUsed(new RunDataset("taxi", "v1", "abc", DatasetAccess.Write)),
            new ArtifactLogged(new RunArtifact("model.zip", "model", "abc", 12)),
            new FactsFound(new RunFacts { Seed = 1 }),
            new RunEnded(new RunEnd(RunStatus.Failed, "no label", 7, 2) { CpuSeconds = 0.5 }),
        ];

        foreach (var record in records)
        {
            byte[] buffer = [];
            var length = JournalFormat.Write(ref buffer, record);
            Assert.Equal(record, JournalFormat.Read(buffer.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_journal_of_a_newer_format_is_refused()
        => Assert.Equal("store-too-new", Assert.Throws<SolventException>(() => JournalFormat.ReadHeader("solvent-journal 2 aaaa\n"u8, "file", out _)).Code);
}
