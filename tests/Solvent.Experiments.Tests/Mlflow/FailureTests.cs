namespace Solvent.Experiments.Tests.Mlflow;

public sealed class FailureTests : MlflowFixture
{
    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var failure = await FailAsync(address: "http://127.0.0.1:9");

        Assert.Equal("mlflow-unavailable", failure.Code);
        Assert.Contains("http://127.0.0.1:9 cannot be reached", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "text/html", "<h1>Not Found</h1>")]
    [InlineData(200, "text/html", "<form>Log in</form>")]
    [InlineData(302, "text/html", "")]
    [InlineData(200, "application/json", "[1, 2]")]
    public async Task Another_server_is_not_taken_for_MLflow(int status, string mediaType, string body)
    {
        Stub.Instead = (status, mediaType, body);

        var failure = await FailAsync();

        Assert.Equal("mlflow-not-found", failure.Code);
        Assert.Contains(Stub.Address, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bearer t0ken", "MLFLOW_TRACKING_TOKEN", "t0ken", null, null)]
    [InlineData("Basic RGFpc3k6cMOkc3N3MHJk", "MLFLOW_TRACKING_USERNAME", "Daisy", "MLFLOW_TRACKING_PASSWORD", "pässw0rd")]
    public async Task Credentials_are_those_that_MLflows_clients_take(string header, string first, string firstValue, string? second, string? secondValue)
    {
        Stub.Authorization = header;
        var variables = new Dictionary<string, string> { [first] = firstValue };
        if (second is not null) variables[second] = secondValue!;

        Assert.Equal(TransferOutcome.Added, Assert.Single(await PushAsync([Run()], variables: variables)).Outcome);
    }

    [Fact]
    public async Task Credentials_in_the_address_are_used_and_never_shown()
    {
        Stub.Authorization = "Basic other";

        var failure = await FailAsync(address: Stub.Address.Replace("//", "//Daisy:s3cret@", StringComparison.Ordinal));

        Assert.Equal("mlflow-unauthorized", failure.Code);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_not_shown()
    {
        Stub.Authorization = "Bearer other";

        var failure = await FailAsync(variables: new Dictionary<string, string> { ["MLFLOW_TRACKING_TOKEN"] = "s3cret" });

        Assert.Equal("mlflow-unauthorized", failure.Code);
        Assert.Contains("MLFLOW_TRACKING_TOKEN", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://host")]
    [InlineData("localhost:5000")]
    [InlineData("http://Daisy:s3cret@")]
    [InlineData(" ")]
    public void What_is_no_address_is_refused_and_no_password_is_shown(string address)
    {
        var failure = Assert.Throws<SolventException>(() => MlflowServer.Of(address, "--to", _ => null));

        Assert.Equal(("mlflow-address-invalid", SolventException.WrongUsage), (failure.Code, failure.ExitCode));
        Assert.DoesNotContain("s3cret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_in_the_browser_will_do()
    {
        Assert.Equal("https://host/team", MlflowServer.Of("https://host/team/#/experiments/1", "--to", _ => null).ToString());
        Assert.Equal("http://host:5000", MlflowServer.Of(address: null, "--to", name => name == "MLFLOW_TRACKING_URI" ? "http://host:5000" : null).ToString());
    }

    [Fact]
    public async Task What_the_server_says_about_a_bad_request_is_passed_on()
    {
        Stub.Instead = (400, "application/json", """{"error_code": "INVALID_PARAMETER_VALUE", "message": "No more runs today."}""");

        var result = Assert.Single(await PushAsync([Run()]));

        Assert.Equal("mlflow-refused", result.Problem?.Code);
        Assert.Contains("No more runs today", result.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stays_broken_is_given_up()
    {
        Stub.Instead = (500, "application/json", """{"error_code": "INTERNAL_ERROR", "message": "database is locked"}""");

        var failure = await FailAsync();

        Assert.Equal("mlflow-unavailable", failure.Code);
        Assert.Contains("database is locked", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1 + Pauses.Count, Stub.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        Stub.Delay = TimeSpan.FromSeconds(30);
        (Timeout, Pauses) = (TimeSpan.FromMilliseconds(200), []);

        var failure = await FailAsync();

        Assert.Equal("mlflow-unavailable", failure.Code);
        Assert.Contains("0.2 seconds", failure.Message, StringComparison.Ordinal);
    }

    private async Task<SolventException> FailAsync(string? address = null, IReadOnlyDictionary<string, string>? variables = null)
        => await Assert.ThrowsAsync<SolventException>(() => PushAsync([Run()], address: address, variables: variables));
}
