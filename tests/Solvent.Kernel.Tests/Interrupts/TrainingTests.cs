namespace Solvent.Kernel.Tests.Interrupts;

/// <summary>Trainings of ML.NET, from the configured package source.</summary>
public sealed class TrainingTests
{
    private const string Rows = """
        #r "nuget: Microsoft.ML, 5.0.1"
        #r "nuget: Microsoft.ML.FastTree, 5.0.1"
        using Microsoft.ML;
        public class Row { public bool Label { get; set; } public float A { get; set; } public float B { get; set; } }
        var random = new Random(1);
        var ml = new MLContext(seed: 1);
        var rows = Enumerable.Range(0, 20_000).Select(_ => (A: random.NextSingle(), B: random.NextSingle()))
            .Select(point => new Row { A = point.A, B = point.B, Label = point.A + point.B > 1 }).ToArray();
        var data = ml.Data.LoadFromEnumerable(rows);
        var features = ml.Transforms.Concatenate("Features", "A", "B");
        """;

    [Theory]
    [InlineData("ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 1_000_000)")]
    [InlineData("ml.BinaryClassification.Trainers.SdcaLogisticRegression(maximumNumberOfIterations: 1_000_000_000)")]
    public async Task A_training_stops_and_its_context_and_data_stay_usable(string endless)
    {
        await using var notebook = new TestNotebook(new KernelSessionOptions { InterruptGrace = TimeSpan.FromSeconds(30) });
        await notebook.ValueAsync(Rows);
        await notebook.ValueAsync($"var trainer = {endless};");

        // The log of ML.NET says when the training itself has begun.
        var run = await notebook.InterruptAsync(
            "var isTraining = 0; ml.Log += (_, e) => { if (e.Source.Contains(\"Train\") && Interlocked.Exchange(ref isTraining, 1) == 0) Console.WriteLine(\"started\"); };\nfeatures.Append(trainer).Fit(data);");

        Assert.Equal(CellStatus.Interrupted, run.Status);
        Assert.DoesNotContain("background", run.Error!.Message, StringComparison.Ordinal);
        Assert.Equal("true", await notebook.ValueAsync(
            "var model = features.Append(ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 5)).Fit(data); ml.BinaryClassification.Evaluate(model.Transform(data)).Accuracy > 0.9"));
    }
}
