using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Solvent.Promotion.Tests.Serving;

/// <summary>The service as its callers see it: generated, built and started.</summary>
public sealed class ServiceTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Good = """{"hour": 18, "origin": "ORD", "distance_km": 300}""";

    [Fact]
    public async Task Two_hundred_requests_at_once_get_what_the_model_says()
    {
        var engine = service.Context.Model.CreatePredictionEngine<Trip, TripPrediction>(service.Model);
        var trips = Enumerable.Range(0, 200).Select(number => new Trip { Hour = number % 24, Origin = number % 2 == 0 ? "ORD" : "SFO", distance_km = number * 3 }).ToList();

        var answers = await Task.WhenAll(trips.Select(trip => Post("predict", JsonSerializer.Serialize(new { hour = trip.Hour, origin = trip.Origin, trip.distance_km }))));

        Assert.All(answers.Zip(trips), pair =>
        {
            var expected = engine.Predict(pair.Second);
            Assert.Equal(
                (expected.PredictedLabel, expected.Probability, expected.Score),
                (pair.First.Json.GetProperty("predictedLabel").GetBoolean(), pair.First.Json.GetProperty("probability").GetSingle(), pair.First.Json.GetProperty("score").GetSingle()));
        });
    }

    [Fact]
    public async Task A_batch_is_answered_row_by_row()
    {
        var one = (await Post("predict", Good)).Json;
        var (status, batch) = await Post("predict/batch", $"[{Good}, {Good.Replace("18", "3", StringComparison.Ordinal)}]");

        Assert.Equal((HttpStatusCode.OK, 2), (status, batch.GetArrayLength()));
        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(batch[0]));
        Assert.NotEqual(JsonSerializer.Serialize(batch[0]), JsonSerializer.Serialize(batch[1]));
    }

    [Theory]
    [InlineData("""{"origin": "ORD", "distance_km": 300}""", "hour")]
    [InlineData("""{"hour": "late", "origin": "ORD", "distance_km": 300}""", "hour")]
    [InlineData("""{"hour": 18, "origin": null, "distance_km": 300}""", "origin")]
    [InlineData("""{"hour": 18, "origin": "ORD", "distance_km": 1e99}""", "distance_km")]
    [InlineData("""{"hour": 18, "origin": "ORD", "distance_km": 300, "speed": 5}""", "speed")]
    [InlineData("""{"hour": 18,""", "$")]
    [InlineData("", "$")]
    public async Task What_cannot_be_predicted_is_answered_with_400_and_the_field(string body, string field)
    {
        var (status, problem) = await Post("predict", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(field, problem.TryGetProperty("errors", out var errors) ? Assert.Single(errors.EnumerateObject()).Name : "$");
    }

    [Fact]
    public async Task A_row_of_a_batch_at_fault_is_named_by_its_number()
    {
        var (status, problem) = await Post("predict/batch", $$"""[{{Good}}, {"hour": 18, "origin": "ORD"}, null]""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(["[1].distance_km", "[2]"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task The_label_is_not_needed_and_may_be_there()
        => Assert.Equal(HttpStatusCode.OK, (await Post("predict", Good.Replace("{", "{\"late\": true, ", StringComparison.Ordinal))).Status);

    [Fact]
    public async Task A_body_that_is_too_large_and_a_batch_with_too_many_rows_are_refused()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post("predict/batch", $"[{new string(' ', 2_000_000)}]")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("predict/batch", $"[{string.Join(',', Enumerable.Repeat(Good, 1001))}]")).Status);
    }

    [Fact]
    public async Task Paths_and_methods_that_are_not_there_are_refused_with_a_problem()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Post("forecast", Good)).Status);
        using var answer = await service.Client.GetAsync(new Uri("predict", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task It_says_that_it_lives_and_describes_itself()
    {
        Assert.Equal("Healthy", await service.Client.GetStringAsync(new Uri("health/live", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await service.Client.GetStringAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken));
        var description = await service.Client.GetFromJsonAsync<JsonElement>(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(["/predict", "/predict/batch"], description.GetProperty("paths").EnumerateObject().Select(path => path.Name));
        Assert.Contains("distance_km", description.GetProperty("components").GetProperty("schemas").GetProperty("PredictionInput").GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task The_health_check_of_the_image_tells_by_its_exit_code()
    {
        Assert.Equal(0, await service.CheckHealthAsync(service.Client.BaseAddress!.Port));
        Assert.Equal(1, await service.CheckHealthAsync(1));
    }

    [Fact]
    public async Task A_model_with_other_bytes_is_not_served_and_a_signal_ends_the_service_in_order()
    {
        var (process, address) = await service.StartAsync("--Model:Sha256", new string('a', 64));
        using var running = process;

        using var live = await service.Client.GetAsync(new Uri(address, "health/live"), TestContext.Current.CancellationToken);
        using var ready = await service.Client.GetAsync(new Uri(address, "health/ready"), TestContext.Current.CancellationToken);
        using var content = new StringContent(Good, Encoding.UTF8, "application/json");
        using var predict = await service.Client.PostAsync(new Uri(address, "predict"), content, TestContext.Current.CancellationToken);
        using (Process.Start("kill", ["-TERM", $"{process.Id}"])) await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (live.StatusCode, ready.StatusCode, predict.StatusCode));
        Assert.Equal(0, process.ExitCode);
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> Post(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await service.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }
}
