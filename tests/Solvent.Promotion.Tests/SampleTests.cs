namespace Solvent.Promotion.Tests;

/// <summary>What whole notebooks become.</summary>
public sealed class SampleTests
{
    [Fact]
    public void A_parameter_cell_becomes_options_with_validation()
    {
        var project = ProjectGenerator.Generate(Notebooks.Sample("taxi-fare.ipynb"));

        Assert.Equal(
            [
                new PlannedParameter("trees", "Trees", "int", "20", "number of trees"),
                new PlannedParameter("testFraction", "TestFraction", "double", "0.25", null),
                new PlannedParameter("label", "Label", "string", "\"fare\"", "the column to predict"),
            ],
            project.Plan.Parameters);
        var options = project.File("PipelineOptions.cs");
        Assert.Contains("/// <summary>Number of trees.</summary>\n    public int Trees { get; init; } = 20;", options, StringComparison.Ordinal);
        Assert.Contains("if (Trees < 0) problems.Add(\"Trees must not be negative.\");", options, StringComparison.Ordinal);
        Assert.Contains("numberOfTrees: _options.Trees", project.Pipeline(), StringComparison.Ordinal);
        Assert.Contains("new Option<double>(\"--test-fraction\")", project.File("TaxiFare/Program.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_of_packages_is_no_code_of_the_project()
    {
        var project = Notebooks.Promote("#i \"nuget:https://example.org/index.json\"\nusing System.Text;", "Directory.CreateDirectory(\"out\");");

        Assert.Contains("Directory.CreateDirectory(", project.Pipeline(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_no_version_is_reported_and_read_from_a_folder_that_can_be_chosen()
    {
        var project = ProjectGenerator.Generate(Notebooks.Sample("taxi-fare.ipynb"));

        Assert.Equal(new PlannedFile("data/taxi.csv", 7, 3, Exists: true), Assert.Single(project.Plan.Files));
        Assert.Contains("LoadFromTextFile<Trip>(_options.DataPath(Path)", project.Pipeline(), StringComparison.Ordinal);
        Assert.Contains("_options.OutputPath(\"models/fare.zip\")", project.Pipeline(), StringComparison.Ordinal);
        Assert.StartsWith("vendor,passengers,distance,minutes,fare\n", project.File("taxi.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_metrics_and_the_types_of_rows_are_results()
    {
        var plan = ProjectGenerator.Generate(Notebooks.Sample("taxi-fare.ipynb")).Plan;

        Assert.Equal(new PlannedModel("fare", "Trip", "FarePrediction") { Path = "models/fare.zip" }, Assert.Single(plan.Models));
        Assert.Equal(["Microsoft.ML", "Microsoft.ML.FastTree"], plan.Packages.Select(package => package.Id));
        Assert.Contains(plan.Types, type => type.Name == "FarePrediction");
        Assert.Equal(["rows at least 100", "fare at least 0", "warn: passengers between 1 and 6"], Assert.Single(plan.Expectations).Lines);
    }

    [Fact]
    public void Metrics_that_a_cell_only_shows_are_returned()
    {
        var project = ProjectGenerator.Generate(Notebooks.Sample("reviews.dib"));

        Assert.Contains("public required CalibratedBinaryClassificationMetrics Metrics { get; init; }", project.File("PipelineResult.cs"), StringComparison.Ordinal);
        Assert.Contains("[\"AreaUnderRocCurve\"] = Metrics.AreaUnderRocCurve,", project.File("PipelineResult.cs"), StringComparison.Ordinal);
        Assert.Contains(project.LeftOut, left => left.Reason == "is html, which is shown");
        Assert.Contains(project.LeftOut, left => left.Code.StartsWith("#!time", StringComparison.Ordinal));
    }

    [Fact]
    public void Magic_commands_of_runs_become_calls()
    {
        var code = ProjectGenerator.Generate(Notebooks.Sample("versions.ipynb")).Pipeline();

        Assert.Contains("using var run = Experiment.Start(\"fares\", new RunOptions { Seed = 1, Parameters = new Dictionary<string, object> { [\"data\"] = \"first\" } });", code, StringComparison.Ordinal);
        Assert.Contains("run.Log(\"mean-fare\", MeanFare(\"trips#first\"));", code, StringComparison.Ordinal);
        Assert.Contains("run.End();", code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_flights_become_one_step_without_what_made_their_versions()
    {
        var project = ProjectGenerator.Generate(Solvent.Notebooks.NotebookDocument.Load(Notebooks.Flights));

        Assert.Equal("OneRunAVersion", Assert.Single(project.Plan.Steps).Name);
        Assert.Equal(["Split", "TrainAndTest"], project.Plan.Functions.Select(function => function.Name));
        Assert.Equal("Flight", Assert.Single(project.Plan.Types).Name);
        Assert.DoesNotContain("File.", project.Pipeline(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_notebook_gives_the_same_project()
        => Assert.Equal(ProjectGenerator.Generate(Notebooks.Sample("orders.ipynb")).Files, ProjectGenerator.Generate(Notebooks.Sample("orders.ipynb")).Files);

    [Fact]
    public void A_rule_that_is_allowed_is_turned_down_with_the_reason()
    {
        var project = ProjectGenerator.Generate(Notebooks.Of("Console.WriteLine(1);"), new PromotionOptions { Allowed = [new AllowedRule("SLV4003", "reviewed by Ada")] });

        Assert.Contains("# reviewed by Ada\ndotnet_diagnostic.SLV4003.severity = suggestion\n", project.File(".editorconfig"), StringComparison.Ordinal);
        Assert.Contains("| SLV4003 | reviewed by Ada |", project.File("README.md"), StringComparison.Ordinal);
    }
}
